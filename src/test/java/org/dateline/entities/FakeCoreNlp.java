package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.tools.ToolProvider;

/**
 * Classes of the names and methods by which CoreNLP is called, made without CoreNLP. A model is a
 * serialized array of names and labels; the classifier finds each name wherever it stands.
 */
final class FakeCoreNlp {
  private static final String TRIPLE =
      """
      package edu.stanford.nlp.util;
      public class Triple<A, B, C> {
        private final A a; private final B b; private final C c;
        public Triple(A a, B b, C c) { this.a = a; this.b = b; this.c = c; }
        public A first() { return a; }
        public B second() { return b; }
        public C third() { return c; }
      }
      """;

  private static final String CLASSIFIER =
      """
      package edu.stanford.nlp.ie.crf;
      import edu.stanford.nlp.util.Triple;
      import java.util.*;
      public class CRFClassifier<T> {
        public static final List<Properties> LOADED = Collections.synchronizedList(new ArrayList<>());
        public static final List<String> READ = Collections.synchronizedList(new ArrayList<>());
        private final String[] names;
        private CRFClassifier(String[] names) { this.names = names; }
        public static <X> CRFClassifier<X> getClassifier(java.io.ObjectInputStream in, Properties given)
            throws java.io.IOException, ClassNotFoundException {
          LOADED.add(given);
          return new CRFClassifier<>((String[]) in.readObject());
        }
        public List<Triple<String, Integer, Integer>> classifyToCharacterOffsets(String text) {
          READ.add(text);
          if (text.contains("fail here")) throw new IllegalArgumentException("failed");
          List<Triple<String, Integer, Integer>> found = new ArrayList<>();
          for (String name : names) {
            String surface = name.substring(0, name.lastIndexOf(' '));
            for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
              found.add(new Triple<>(name.substring(name.lastIndexOf(' ') + 1), at, at + surface.length()));
            }
          }
          return found;
        }
      }
      """;

  private FakeCoreNlp() {}

  /** A jar of the classes, and of bytes that change its size. */
  static Path jar(Path jar, String padding) throws IOException {
    Path folder = Files.createTempDirectory(jar.getParent(), "classes");
    Path triple = source(folder, "edu/stanford/nlp/util/Triple.java", TRIPLE);
    Path classifier = source(folder, "edu/stanford/nlp/ie/crf/CRFClassifier.java", CLASSIFIER);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-nowarn", triple.toString(), classifier.toString());
    assertThat(failed).isZero();
    Files.writeString(folder.resolve("padding"), padding);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** A model file that knows names, each with its label after a blank. */
  static Path model(Path file, String... names) throws IOException {
    Files.createDirectories(file.getParent());
    try (ObjectOutputStream out =
        new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeObject(names);
    }
    return file;
  }

  /** A loader with jars and folders before the one given. */
  static URLClassLoader loader(ClassLoader parent, Path... places) {
    List<URL> urls = new ArrayList<>();
    for (Path place : places) {
      try {
        urls.add(place.toUri().toURL());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), parent);
  }

  /** What the classes behind a loader remember: `LOADED` the settings, `READ` the texts. */
  static List<?> remembered(ClassLoader loader, String field) throws ReflectiveOperationException {
    Class<?> code = Class.forName(CoreNlpExtractor.CLASSIFIER, true, loader);
    return List.copyOf((List<?>) code.getField(field).get(null));
  }

  private static Path source(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
