package id.lintas.guide.web;

/**
 * An answer to a question of the wizard.
 *
 * @param hinted whether there is a sentence {@code .hint} beside its own
 */
public record PossibleAnswer(String value, String messageKey, boolean hinted) {}
