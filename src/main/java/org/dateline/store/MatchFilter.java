package org.dateline.store;

import static org.apache.parquet.filter2.predicate.FilterApi.and;
import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.gtEq;
import static org.apache.parquet.filter2.predicate.FilterApi.in;
import static org.apache.parquet.filter2.predicate.FilterApi.intColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.ltEq;
import static org.apache.parquet.filter2.predicate.FilterApi.userDefined;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.io.api.Binary;
import org.dateline.table.Match;

/** What is wanted of a table, as Parquet compares it with rows and with bounds of pages. */
final class MatchFilter {
  private MatchFilter() {}

  static FilterPredicate of(Match match) {
    if (match instanceof Match.Prefix begins) {
      return userDefined(binaryColumn(begins.column()), new BeginsWith(begins.prefix()));
    }
    if (match instanceof Match.OneOf one) {
      return in(
          binaryColumn(one.column()),
          one.values().stream().map(Binary::fromString).collect(Collectors.toSet()));
    }
    if (match instanceof Match.Days days) {
      return and(
          gtEq(intColumn(days.column()), (int) days.first().toEpochDay()),
          ltEq(intColumn(days.column()), (int) days.last().toEpochDay()));
    }
    Match.Both both = (Match.Both) match;
    return and(of(both.left()), of(both.right()));
  }

  /** The columns that are looked at. */
  static List<String> columns(Match match) {
    if (match instanceof Match.Prefix begins) {
      return List.of(begins.column());
    }
    if (match instanceof Match.OneOf one) {
      return List.of(one.column());
    }
    if (match instanceof Match.Days days) {
      return List.of(days.column());
    }
    Match.Both both = (Match.Both) match;
    return Stream.concat(columns(both.left()).stream(), columns(both.right()).stream()).toList();
  }
}
