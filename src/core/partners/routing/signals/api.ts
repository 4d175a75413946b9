import { PROSE, PYTHON, SCRIPT } from '../signal';
import type { Signal } from '../signal';

const route = 'api';

export const API_SIGNALS: readonly Signal[] = [
  { route, weight: 9, because: 'A schema of a protocol', path: /\.(?:proto|graphqls?|gql|wsdl|xsd|avsc|avdl|thrift|raml|asn1?|capnp|smithy)$/i },
  { route, weight: 9, because: 'A published API contract', path: /(?:^|\/)[^/]*(?:openapi|swagger|asyncapi)[^/]*(?:\/[^/]+)*\.(?:ya?ml|json)$/i, notPath: /config\.ya?ml$/ },
  { route, weight: 8, because: 'A published API contract', path: /\.(?:ya?ml|json)$/i, text: /^[ \t]*["']?(?:openapi|swagger|asyncapi)["']?\s*:\s*["']?\d/m },
  { route, weight: 4, because: 'A collection of API calls', path: /(?:postman|insomnia|bruno)[^/]*\.json$|\.(?:bru|http|rest)$/i },
  { route, weight: 6, because: 'GraphQL', path: PYTHON, text: /\b(?:graphene|graphene_django|strawberry|strawberry_django|ariadne|graphql|graphql_jwt|graphql_relay|GRAPHENE|DjangoObjectType)\b/ },
  { route, weight: 4, because: 'Resolvers that batch their loading', path: PYTHON, text: /\bDataLoader\b|\bdef\s+resolve_\w+\(|\bload_fn\b/ },
  { route, weight: 6, because: 'gRPC or another binary protocol', path: PYTHON, text: /\b(?:grpc|grpcio|protobuf|thrift|django_grpc\w*|django_socio_grpc|msgpack|\w+_pb2(?:_grpc)?)\b/ },
  { route, weight: 5, because: 'WebSockets', path: PYTHON, text: /\bchannels\.(?:generic|routing|layers|consumer|db|auth)\b|\bWebsocketConsumer\b|\bwebsockets?\b|\bchannel_layer\b|\bsocketio\b/i },
  { route, weight: 2, because: 'Routes of another protocol', path: PYTHON, text: /\b(?:ProtocolTypeRouter|websocket_urlpatterns|URLRouter)\b/ },
  { route, weight: 5, because: 'Server-sent events or long polling', path: PYTHON, text: /\btext\/event-stream\b|\bserver.sent events?\b|\bSSE\b|\blong.poll/i },
  { route, weight: 1.5, because: 'A streamed response', path: PYTHON, text: /\bStreamingHttpResponse\(/ },
  { route, weight: 6, because: 'SOAP or XML-RPC', path: PYTHON, text: /\b(?:spyne|zeep|suds|soap(?:fish|lib)?|wsdl|xmlrpc|SOAPAction)\b/i },
  { route, weight: 5, because: 'Messages between systems', path: PYTHON, text: /\b(?:kafka|confluent_kafka|aiokafka|pika|kombu|nats|mqtt|paho|amqp|stomp|avro|cloudevents|event_bus)\b/i, notPath: /(?:^|\/)settings/ },
  {
    route,
    weight: 4,
    because: 'A niche protocol or format',
    text: /\b(?:JSON:API|json-api|rest_framework_json_api|application\/vnd\.|HATEOAS|HAL\+json|OData|JSON-RPC|jsonrpc|SCIM|FHIR|HL7|CalDAV|WebDAV|CRDT|EDIFACT|OAI-PMH|ActivityPub|WebSub)\b|\bapplication\/vnd\./,
    path: /\.(?:py|md|rst|txt)$/,
  },
  { route, weight: 3, because: 'Versions and content negotiation of its own', path: PYTHON, text: /\b(?:BaseVersioning|AcceptHeaderVersioning|NamespaceVersioning|URLPathVersioning|BaseContentNegotiation|DefaultContentNegotiation)\b/ },
  { route, weight: 2.5, because: 'A wire format of its own', path: PYTHON, text: /\((?:BaseRenderer|BaseParser|BaseMetadata)\):/ },
  { route, weight: 3, because: 'Delivery guarantees between systems', path: PYTHON, text: /\bidempoten(?:t|cy)\b|\bexactly.once\b|\bat.least.once\b|\bsaga\b|\boutbox\b|\bcircuit.?breaker\b/i },
  { route, weight: 2.5, because: 'Webhooks', path: PYTHON, text: /\bwebhooks?\b/i },
  { route, weight: 1.5, because: 'A client of another system', path: PYTHON, text: /\brequests\.(?:Session|get|post|put|patch|delete|request)\b|\bhttpx\b|\baiohttp\b/ },
  { route, weight: 1.5, because: 'Retries and limits of another system', path: PYTHON, text: /\bRetry-After\b|\bstatus_code\s*==\s*429\b|\bbackoff\b|\brate.?limit/i },
  { route, weight: 1.5, because: 'Lies with the integrations', path: /(?:^|\/)(?:integrations?|connectors?|gateways?|adapters|graphql|grpc|rpc|soap|websockets?|sync)\// },
  { route, weight: 1, because: 'The contract is generated', path: PYTHON, text: /\bdrf_spectacular\b|\bdrf_yasg\b|\bextend_schema\b|\bNinjaAPI\b/ },
  { route, weight: 1, because: 'A consumer of messages', path: /(?:^|\/)(?:consumers|routing)\.py$/ },
  { route, weight: 1.5, because: 'Queries in GraphQL', path: SCRIPT, text: /\bgql`|\b@apollo\/|\burql\b/ },
  { route, weight: 2.5, because: 'Concerns the design of an API', path: PROSE, text: /\b(?:OpenAPI|API contract|API design|GraphQL|gRPC|protocol|webhooks?|endpoints?|deprecation policy|API version\w*|rate limit\w*|idempoten\w+)\b/i },
];
