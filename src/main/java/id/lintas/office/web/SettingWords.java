package id.lintas.office.web;

import id.lintas.site.Page;

/** The value of a setting as people read it: a number or time as it is, a word in a sentence. */
public final class SettingWords {
  private SettingWords() {}

  public static String of(Page page, String value) {
    return SettingPages.word(value) ? page.t("office.edit.value." + value) : value;
  }
}
