package org.dateline.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A storage of which an observer is told every call that changes something, as it happens. */
final class ObservedStorage {
  private static final Set<String> LOOKS =
      Set.of(
          "locate",
          "read",
          "names",
          "files",
          "sizes",
          "modifiedAt",
          "input",
          "hasLinks",
          "linkTarget",
          "find");

  private ObservedStorage() {}

  /** Is told what is about to happen and what has happened, as in `createIfAbsent a/b`. */
  interface Observer {
    void before(String call);

    default void after(String call) {}
  }

  static Storage of(Storage storage, Observer observer) {
    return (Storage)
        Proxy.newProxyInstance(
            Storage.class.getClassLoader(),
            new Class<?>[] {Storage.class},
            (proxy, method, arguments) -> {
              boolean changes = !LOOKS.contains(method.getName()) && arguments != null;
              String call = changes ? method.getName() + " " + arguments[0] : "";
              try {
                if (changes) {
                  observer.before(call);
                }
                Object result = method.invoke(storage, arguments);
                if (changes) {
                  observer.after(call);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
