package id.lintas.passkey;

/**
 * What a page gives the device, and the signed question that its form brings back.
 *
 * @param options for the browser, as JSON
 */
public record Question(String options, String challenge) {}
