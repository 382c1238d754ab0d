package org.dateline.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.IOUtils;

/**
 * What Lucene does to a word of a language before it counts: elided articles and possessives cut,
 * lower case, stop words dropped, and a light stem where asked for. A language without rules of its
 * own gets lower case alone.
 */
final class LanguageChain {
  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          java.util.List.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          true);

  private LanguageChain() {}

  static TokenStream of(String language, TokenStream words, boolean stem) {
    return switch (language) {
      case "en" -> english(words, stem);
      case "fr" -> french(words, stem);
      case "it" -> italian(words, stem);
      case "de" -> german(words, stem);
      case "tr" -> turkish(words);
      case "el" -> greek(words, stem);
      case "ar" -> arabic(words, stem);
      default -> plain(language, words, stem);
    };
  }

  private static TokenStream english(TokenStream words, boolean stem) {
    TokenStream chain = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    chain = new StopFilter(chain, snowballStopWords("english_stop.txt"));
    return stem ? new EnglishMinimalStemFilter(chain) : chain;
  }

  private static TokenStream french(TokenStream words, boolean stem) {
    TokenStream chain =
        new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
    chain = new StopFilter(chain, FrenchAnalyzer.getDefaultStopSet());
    return stem ? new FrenchLightStemFilter(chain) : chain;
  }

  private static TokenStream italian(TokenStream words, boolean stem) {
    TokenStream chain = new LowerCaseFilter(new ElisionFilter(words, ITALIAN_ARTICLES));
    chain = new StopFilter(chain, ItalianAnalyzer.getDefaultStopSet());
    return stem ? new ItalianLightStemFilter(chain) : chain;
  }

  private static TokenStream german(TokenStream words, boolean stem) {
    TokenStream chain =
        new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet());
    return stem ? new GermanLightStemFilter(new GermanNormalizationFilter(chain)) : chain;
  }

  private static TokenStream turkish(TokenStream words) {
    TokenStream chain = new TurkishLowerCaseFilter(new ApostropheFilter(words));
    return new StopFilter(chain, TurkishAnalyzer.getDefaultStopSet());
  }

  private static TokenStream greek(TokenStream words, boolean stem) {
    TokenStream chain =
        new StopFilter(new GreekLowerCaseFilter(words), GreekAnalyzer.getDefaultStopSet());
    return stem ? new GreekStemFilter(chain) : chain;
  }

  private static TokenStream arabic(TokenStream words, boolean stem) {
    TokenStream chain =
        new StopFilter(new LowerCaseFilter(words), ArabicAnalyzer.getDefaultStopSet());
    chain = new ArabicNormalizationFilter(chain);
    return stem ? new ArabicStemFilter(chain) : chain;
  }

  private static TokenStream plain(String language, TokenStream words, boolean stem) {
    TokenStream chain = new StopFilter(new LowerCaseFilter(words), stopWords(language));
    return stem ? lightStem(language, chain) : chain;
  }

  private static CharArraySet stopWords(String language) {
    return switch (language) {
      case "bg" -> BulgarianAnalyzer.getDefaultStopSet();
      case "cs" -> CzechAnalyzer.getDefaultStopSet();
      case "da" -> DanishAnalyzer.getDefaultStopSet();
      case "es" -> SpanishAnalyzer.getDefaultStopSet();
      case "fi" -> FinnishAnalyzer.getDefaultStopSet();
      case "hu" -> HungarianAnalyzer.getDefaultStopSet();
      case "nl" -> DutchAnalyzer.getDefaultStopSet();
      case "no" -> NorwegianAnalyzer.getDefaultStopSet();
      case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
      case "ro" -> RomanianAnalyzer.getDefaultStopSet();
      case "ru" -> RussianAnalyzer.getDefaultStopSet();
      case "sv" -> SwedishAnalyzer.getDefaultStopSet();
      default -> CharArraySet.EMPTY_SET;
    };
  }

  private static TokenStream lightStem(String language, TokenStream words) {
    return switch (language) {
      case "bg" -> new BulgarianStemFilter(words);
      case "cs" -> new CzechStemFilter(words);
      case "es" -> new SpanishLightStemFilter(words);
      case "fi" -> new FinnishLightStemFilter(words);
      case "hu" -> new HungarianLightStemFilter(words);
      case "no" -> new NorwegianLightStemFilter(words);
      case "pt" -> new PortugueseLightStemFilter(words);
      case "ru" -> new RussianLightStemFilter(words);
      case "sv" -> new SwedishLightStemFilter(words);
      default -> words;
    };
  }

  private static CharArraySet snowballStopWords(String file) {
    try {
      return WordlistLoader.getSnowballWordSet(
          IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("stop words " + file, e);
    }
  }
}
