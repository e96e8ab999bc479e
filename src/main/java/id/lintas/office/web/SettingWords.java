package id.lintas.office.web;

import id.lintas.office.Setting;
import id.lintas.site.Page;
import java.util.Arrays;

/** The value of a setting as people read it: a number or time as it is, a word in a sentence. */
public final class SettingWords {
  private SettingWords() {}

  private static boolean word(String value) {
    return Arrays.stream(Setting.values()).anyMatch(one -> one.words().contains(value));
  }

  public static String of(Page page, String value) {
    return word(value) ? page.t("office.edit.value." + value) : value;
  }
}
