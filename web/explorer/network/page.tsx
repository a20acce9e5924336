/** The network of who met whom. */
export default function NetworkPage() {
  return <div className="page" />;
}
