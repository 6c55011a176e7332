// The other house: a real OpenID Connect provider whose log-in page lets in whoever the story says.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";

const key = async (alg, kid) => ({
  ...(await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey)), kid, alg, use: "sig",
});

export async function open_provider(port, host) {
  const issuer = `http://localhost:${port}`;
  const people = new Map();      // account id -> claims
  const door = { visitor: "" };  // who stands before the log-in page
  const client = (id, name, alg) => ({
    client_id: id, client_secret: `secret-of-${id}-that-is-long-enough`,
    redirect_uris: [`${host}/api/v1/open-id/${name}/callback`],
    response_types: ["code"], grant_types: ["authorization_code"],
    id_token_signed_response_alg: alg,
    backchannel_logout_uri: `${host}/api/v1/open-id/${name}/back-channel-log-out`,
    backchannel_logout_session_required: true,
  });
  const provider = new Provider(issuer, {
    clients: [client("naober", "regio", "RS256"), client("naober-curve", "kring", "ES256")],
    jwks: { keys: [await key("RS256", "r1"), await key("ES256", "e1")] },
    cookies: { keys: ["a key for cookies in a test"] },
    claims: { openid: ["sub"], profile: ["preferred_username", "name", "groups"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    interactions: { url: (_ctx, interaction) => `/let-in/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    // The log-out goes to the host over plain HTTP on this machine.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  });
  provider.on("server_error", (_ctx, error) => console.error("provider:", error.message));
  provider.on("backchannel.error", (_ctx, error) => console.error("provider, log-out:", error.message));
  const answer = provider.callback();
  const server = createServer(async (request, response) => {
    if (request.url.startsWith("/let-in/")) {
      await provider.interactionFinished(request, response, { login: { accountId: door.visitor } });
    } else {
      answer(request, response);
    }
  });
  await new Promise((ready) => server.listen(port, "localhost", ready));
  return { issuer, people, door, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
