// Asks the device for its key and sends the answer with the form, which works as any other form from there on.
'use strict';
const form = document.querySelector('[data-passkey]');
if (form && window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON) {
  form.hidden = false;
  const creates = form.dataset.passkey === 'create';
  const options = JSON.parse(form.dataset.pilihan);
  const failed = form.querySelector('[data-passkey-gagal]');
  const ask = () => creates
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.jawaban.value = JSON.stringify(await ask());
      form.submit();
    } catch (refused) {
      failed.hidden = false;
    }
  });
  if (form.dataset.segera === 'true') form.requestSubmit();
} else if (form) {
  document.querySelector('[data-passkey-tanpa]').hidden = false;
}
