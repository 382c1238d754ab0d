package org.dateline.entities;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPInputStream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.text.ScannedText;

/**
 * Finds people, organisations and places in English text by Stanford CoreNLP's sequence model of
 * three classes, both of which users bring. CoreNLP is GPLv3, so that nothing here is compiled
 * against it: its classifier is called by name. One classifier serves all threads of a process,
 * which it allows.
 */
public final class CoreNlpExtractor implements EntityExtractor {
  static final String CLASSIFIER = "edu.stanford.nlp.ie.crf.CRFClassifier";
  private static final String TRIPLE = "edu.stanford.nlp.util.Triple";
  private static final Set<String> LANGUAGES = Set.of("en", "und");
  private static final int BUFFER = 1 << 16;

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PER,
          "ORGANIZATION", EntityType.ORG,
          "LOCATION", EntityType.LOC,
          "MISC", EntityType.MISC);

  /** What is loaded, by whose code and which model: on an executor one. */
  private static final ConcurrentMap<Source, CoreNlpExtractor> LOADED = new ConcurrentHashMap<>();

  private record Source(Class<?> code, CoreNlpModel model) {}

  /** CoreNLP's classifier and how it is called. */
  private final Object classifier;

  private final Method classify;
  private final Method label;
  private final Method begin;
  private final Method end;

  private CoreNlpExtractor(Class<?> code, Object classifier) throws ReflectiveOperationException {
    this.classifier = classifier;
    this.classify = code.getMethod("classifyToCharacterOffsets", String.class);
    Class<?> triple = Class.forName(TRIPLE, true, code.getClassLoader());
    this.label = triple.getMethod("first");
    this.begin = triple.getMethod("second");
    this.end = triple.getMethod("third");
  }

  @Override
  public boolean knows(String language) {
    return LANGUAGES.contains(language);
  }

  /** Paragraph by paragraph: CoreNLP would take a headline and what follows it for one sentence. */
  @Override
  public List<FoundName> extract(ScannedText article, String language) {
    String text = article.text();
    int last = article.size() == 0 ? 0 : article.end(article.size() - 1);
    List<FoundName> found = new ArrayList<>();
    for (int from = 0; from < last; ) {
      int line = text.indexOf('\n', from);
      int to = line < 0 ? text.length() : line;
      for (Object name : classified(text.substring(from, to))) {
        EntityType type = TYPES.get((String) call(label, name));
        if (type != null) {
          found.add(
              new FoundName(
                  from + (Integer) call(begin, name), from + (Integer) call(end, name), type));
        }
      }
      from = to + 1;
    }
    return found;
  }

  private List<?> classified(String paragraph) {
    return paragraph.isBlank() ? List.of() : (List<?>) call(classify, classifier, paragraph);
  }

  private static Object call(Method method, Object on, Object... with) {
    try {
      return method.invoke(on, with);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("CoreNLP failed in " + method.getName(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("CoreNLP has a closed " + method.getName(), e);
    }
  }

  /** On the class path of the thread, which has the jars that a job was given. */
  private static Optional<Class<?>> code() {
    try {
      return Optional.of(
          Class.forName(CLASSIFIER, false, Thread.currentThread().getContextClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static CoreNlpExtractor load(Source source) {
    Properties settings = new Properties();
    // else what is found in an article depends on the lower-case words of those read before it
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream bytes = source.model().open();
        ObjectInputStream model =
            new ObjectInputStream(
                new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER))) {
      Object classifier =
          source
              .code()
              .getMethod("getClassifier", ObjectInputStream.class, Properties.class)
              .invoke(null, model, settings);
      return new CoreNlpExtractor(source.code(), classifier);
    } catch (IOException | ReflectiveOperationException e) {
      Throwable why = e instanceof InvocationTargetException ? e.getCause() : e;
      throw new UserException(
          Fault.USAGE,
          "Cannot find names by corenlp: the model %s cannot be read by the CoreNLP of %s: %s. Give a jar and a model of one version of CoreNLP, 4.5 or later."
              .formatted(source.model().place(), place(source.code()), why),
          why);
    }
  }

  private static String place(Class<?> code) {
    return source(code).map(Path::toString).orElse("the class path");
  }

  private static Optional<Path> source(Class<?> code) {
    return Optional.ofNullable(code.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .filter(url -> url.getProtocol().equals("file"))
        .map(url -> Path.of(URI.create(url.toString())));
  }

  /** The engine `corenlp` of job specs. */
  public static final class Provider implements ExtractorProvider {
    static final String ARTIFACT = "edu.stanford.nlp:stanford-corenlp:4.5.10";

    @Override
    public String name() {
      return "corenlp";
    }

    /** The size of CoreNLP's jar and the checksum of the model, whatever they are called. */
    @Override
    public String version() {
      Source source = needed();
      try {
        Optional<Path> jar = source(source.code()).filter(Files::isRegularFile);
        return "%s %x"
            .formatted(jar.isPresent() ? Files.size(jar.get()) : "", source.model().checksum());
      } catch (IOException e) {
        throw new UserException(
            Fault.USAGE,
            "Cannot find names by corenlp: %s cannot be read: %s"
                .formatted(source.model().place(), e.getMessage()),
            e);
      }
    }

    @Override
    public EntityExtractor create() {
      return LOADED.computeIfAbsent(needed(), CoreNlpExtractor::load);
    }

    @Override
    public void check() {
      refuse(code().isPresent(), CoreNlpModel.find().isPresent() || CoreNlpModel.isPromised());
    }

    private static Source needed() {
      Optional<Class<?>> code = code();
      Optional<CoreNlpModel> model = CoreNlpModel.find();
      refuse(code.isPresent(), model.isPresent());
      return new Source(code.orElseThrow(), model.orElseThrow());
    }

    private static void refuse(boolean hasCode, boolean hasModel) {
      List<String> missing = new ArrayList<>();
      if (!hasCode) {
        missing.add(
            "Stanford CoreNLP is not on the class path: give its jar by --jars, or --packages "
                + ARTIFACT);
      }
      if (!hasModel) {
        missing.add(
            "its model is neither a file nor on the class path: give %s by --files, or the jar that has %s by --jars"
                .formatted(CoreNlpModel.NAME, CoreNlpModel.RESOURCE));
      }
      if (!missing.isEmpty()) {
        throw new UserException(
            Fault.USAGE, "Cannot find names by corenlp: " + String.join("; and ", missing) + ".");
      }
    }
  }
}
