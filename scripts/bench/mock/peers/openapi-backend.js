/** `node openapi-backend.js <port> <description>`: checks requests, and answers with examples. */

import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { OpenAPIBackend } from 'openapi-backend';

const [, , port, description] = process.argv;
const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync(description, 'utf8')),
  quick: true,
  handlers: {
    notImplemented: (context, _request, reply) => {
      const { status, mock } = context.api.mockResponseForOperation(context.operation.operationId);
      return reply.code(status).send(mock);
    },
    validationFail: (context, _request, reply) => reply.code(400).send(context.validation.errors),
    notFound: (_context, _request, reply) => reply.code(404).send({}),
  },
});
api.registerSecurityHandler('ApiKeyHeader', () => true);
await api.init();

const server = Fastify();
server.route({
  method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  url: '/*',
  handler: (request, reply) =>
    api.handleRequest(
      {
        method: request.method,
        path: request.url.split('?')[0],
        body: request.body,
        query: request.query,
        headers: request.headers,
      },
      request,
      reply,
    ),
});
await server.listen({ port: Number(port), host: '127.0.0.1' });
