package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of news agencies and papers as they stand in datelines and credits. */
final class Agencies {
  private static final Set<String> KNOWN =
      Set.of(
          "ap",
          "upi",
          "afp",
          "reuter",
          "reuters",
          "dpa",
          "xinhua",
          "tass",
          "itar-tass",
          "interfax",
          "sputnik",
          "ians",
          "pti",
          "ani",
          "uni",
          "app",
          "kuna",
          "wam",
          "bernama",
          "yonhap",
          "kyodo",
          "jiji",
          "efe",
          "ansa",
          "bbc",
          "cnn",
          "rfe",
          "rfe/rl",
          "bta",
          "sana",
          "irna",
          "spa",
          "mena",
          "anadolu",
          "aa",
          "ukrinform",
          "unian",
          "belta",
          "trend",
          "azertac",
          "agerpres",
          "mti",
          "pap",
          "ctk",
          "hina",
          "tanjug",
          "lusa",
          "belga",
          "anp",
          "ritzau",
          "ntb",
          "tt",
          "stt",
          "sda",
          "apa",
          "aap",
          "vna",
          "antara",
          "bloomberg",
          "agencies",
          "ria novosti",
          "novosti",
          "nan",
          "cp",
          "pa",
          "mehr",
          "isna",
          "petra",
          "qna",
          "unb",
          "bss",
          "inp",
          "online",
          "telam");

  /** A name that holds one of these is a medium's. */
  private static final Set<String> MEDIA =
      Set.of(
          "news",
          "agency",
          "press",
          "wire",
          "newswire",
          "times",
          "post",
          "service",
          "radio",
          "tv",
          "media",
          "herald",
          "tribune",
          "journal",
          "gazette",
          "guardian",
          "telegraph",
          "agencies",
          "bureau",
          "correspondent",
          "reporter",
          "pressebüro",
          "presse",
          "agencia",
          "agence");

  /** Words in the longest name. */
  private static final int WORDS = 5;

  private Agencies() {}

  /** The names in a list such as `AP` or `Agency / Other`; empty if one of them can be none. */
  static List<String> split(String list) {
    if (KNOWN.contains(list.strip().toLowerCase(Locale.ROOT))) {
      return List.of(list.strip());
    }
    List<String> names = new ArrayList<>();
    for (String part : list.split("[/;,]", -1)) {
      String name = part.strip();
      if (!isName(name)) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.split(" ", -1).length > WORDS) {
      return false;
    }
    return Character.isUpperCase(name.charAt(0)) || isKnown(name);
  }

  /** Whether a name is that of an agency, or holds a word such as `News`. */
  static boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (KNOWN.contains(lower)) {
      return true;
    }
    for (String word : lower.split(" ", -1)) {
      if (MEDIA.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
