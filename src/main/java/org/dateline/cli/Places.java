package org.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** Where a run reads and writes, compared by what the names lead to. */
final class Places {
  /** Links that lead to links are followed so often, as Linux does. */
  private static final int MAX_LINKS = 40;

  private Places() {}

  /**
   * Returns if neither place is, or lies in, the other: else a run would read what it wrote, or
   * write over what it read.
   *
   * @throws UserException of fault USAGE
   */
  static void checkApart(String input, String output) {
    URI in = real("--input", input);
    URI out = real("--output", output);
    if (in.equals(out)) {
      throw refusal(input, output, "they are the same folder");
    }
    if (contains(in, out)) {
      throw refusal(input, output, "the output lies inside the input");
    }
    if (contains(out, in)) {
      throw refusal(input, output, "the input lies inside the output");
    }
  }

  private static UserException refusal(String input, String output, String why) {
    return new UserException(
        Fault.USAGE,
        "Cannot read "
            + input
            + " and publish in "
            + output
            + ": "
            + why
            + ". Choose an output folder beside the input.");
  }

  private static boolean contains(URI outer, URI inner) {
    String root = outer.toString();
    return inner.toString().startsWith(root.endsWith("/") ? root : root + "/");
  }

  private static URI real(String option, String place) {
    try {
      if (!place.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
        return uri(real(Path.of(place).toAbsolutePath(), MAX_LINKS));
      }
      URI uri = new URI(place.replace(" ", "%20"));
      if (uri.getScheme().equalsIgnoreCase("file")) {
        return uri(real(Path.of(uri.getPath()), MAX_LINKS));
      }
      String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
      String path = uri.normalize().getRawPath().replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
      return URI.create((uri.getScheme() + "://" + authority).toLowerCase(Locale.ROOT) + path);
    } catch (java.net.URISyntaxException | InvalidPathException e) {
      throw new UserException(
          Fault.USAGE, "Cannot start: " + option + " " + place + " is no path and no URI", e);
    }
  }

  private static URI uri(Path path) {
    return URI.create("file://" + path.toUri().getRawPath().replaceAll("(?<=.)/$", ""));
  }

  /** The path with every link resolved, also where its last parts do not exist yet. */
  private static Path real(Path path, int links) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      Path parent = path.getParent();
      if (parent == null) {
        return path;
      }
      Path name = path.getFileName();
      Path place = real(parent, links).resolve(name);
      return links > 0 && Files.isSymbolicLink(place) ? target(place, links) : place.normalize();
    }
  }

  private static Path target(Path link, int links) {
    try {
      return real(link.resolveSibling(Files.readSymbolicLink(link)), links - 1);
    } catch (IOException unreadable) {
      return link;
    }
  }
}
