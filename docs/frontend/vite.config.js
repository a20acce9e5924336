// The page and /graphql come from one address: Readout answers behind this server.

const server = process.env.READOUT_URL ?? "http://127.0.0.1:8080";
const proxy = { "/graphql": { target: server, ws: true } };

export default {
  server: { proxy },
  preview: { proxy },
  build: { target: "es2022", rolldownOptions: { input: "network.html" } },
};
