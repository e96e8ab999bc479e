package id.lintas.site;

/** A way from an officer's page to another. */
public record MenuItem(String messageKey, String path) {}
