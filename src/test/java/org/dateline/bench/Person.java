package org.dateline.bench;

/**
 * Somebody whom articles name.
 *
 * @param title what stands before the name at first mention, with the blank after it; may be empty
 */
record Person(String title, String first, String surname) {
  String introduced() {
    return title + first + " " + surname;
  }

  String full() {
    return first + " " + surname;
  }
}
