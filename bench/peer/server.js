// @neo4j/graphql behind Apollo Server, as its documentation sets it up, with what
// costs time and isn't asked for switched off. One process: two, or GraphQL Yoga in
// Apollo's place, took more CPU a request and answered no more of them.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { telemetryDisabled: true });
const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
const server = new ApolloServer({
  schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema(),
  introspection: false,
  csrfPrevention: false,
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginLandingPageDisabled()],
});
await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: Number(process.argv[2]) } });
