# The program alone: no shell, no package manager, a user with no rights.
#
#   docker build --build-arg VERSION=1.2.3 --tag readout .

FROM node:22-bookworm-slim AS pages
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY web .
RUN npm run build

FROM golang:1.26-bookworm AS build
WORKDIR /src

# Modules in a layer of their own: they change less often than the code.
COPY go.mod go.sum ./
COPY loader/news/articles/nodateparser loader/news/articles/nodateparser
RUN go mod download

COPY . .
COPY --from=pages /src/web/dist web/dist
ARG VERSION=development
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /readout .

FROM scratch
# For neo4j+s:// and other encrypted connections.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /readout /readout
# No folder belongs to this user, so a Neo4j of its own is not for the container:
# NEO4J_URI names the database.
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/readout"]
CMD ["serve"]
