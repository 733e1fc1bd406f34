/// Passkeys: a form that carries one asks the browser for it first, puts it into its hidden field and goes its way as
/// any form does. Where the browser knows no passkeys, the form stays out of sight.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const descriptors = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const DEEDS = {
  create: async (options) => navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: descriptors(options.excludeCredentials) } }),
  get: async (options) => navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: descriptors(options.allowCredentials) } }),
};

function written(credential) {
  const { response } = credential;
  const said = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = text(response.attestationObject);
    said.transports = response.getTransports?.() ?? [];
  } else {
    said.authenticatorData = text(response.authenticatorData);
    said.signature = text(response.signature);
    if (response.userHandle) said.userHandle = text(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: {},
    response: said,
  });
}

const WORDS = {
  NotAllowedError: "No passkey was chosen in time. Press the button once more.",
  InvalidStateError: "This device holds a passkey for your account already.",
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.closest("[data-passkey-part]").hidden = false;
  const say = (words) => { form.querySelector("[data-said]").textContent = words; };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say("");
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) { say((await answer.text()).trim()); return; }
      const credential = await DEEDS[form.dataset.passkey](await answer.json());
      form.elements.credential.value = written(credential);
      form.submit();
    } catch (refused) {
      say(WORDS[refused.name] ?? "There is no passkey by this browser now. Try again, or sign in another way.");
    }
  });
}
