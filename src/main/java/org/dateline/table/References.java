package org.dateline.table;

import static org.dateline.table.Columns.ALIAS;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.ENTITY_A;
import static org.dateline.table.Columns.ENTITY_B;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REJECTS;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TERM;

import java.util.ArrayList;
import java.util.List;
import org.dateline.table.Balance.Law;

/**
 * What the tables promise of each other, each checked while they are written, at the cost of a hash
 * for each row and without a join:
 *
 * <ul>
 *   <li>every file has as many articles and rejects as `inputs` says, every day as many articles as
 *       `calendar`;
 *   <li>articles and days of `article_terms`, `mentions` and `copies` are those of `articles`, and
 *       copies are of what `articles` says;
 *   <li>stories of `articles` and `story_daily` are in `stories` and have as many articles there;
 *       each is named by an article of its own;
 *   <li>terms of a day are the same in `article_terms` and `term_daily`, and all are in `terms`,
 *       written as often;
 *   <li>entities of `mentions` are in `entity_aliases`, named as often, those of `entity_aliases`
 *       in `entities`; entities of a day in `entities`, named as often, and mentioned that day;
 *       both of a pair are entities of its day.
 * </ul>
 *
 * Not covered are references to articles of other days, copy_of and via: they come from the records
 * of the run by construction. Nor are the articles named as evidence of a pair, and the terms and
 * entities named in `stories`.
 */
public final class References {
  private static final Sum TERMS_BY_DAY =
      Sum.of(TermDaily.CONTRACT, "terms", TERM).times(OCCURRENCES);
  private static final Sum STORIES = Sum.of(Stories.CONTRACT, "articles", STORY_ID).times(ARTICLES);
  private static final Sum STORIES_OF_ARTICLES = Sum.of(Articles.CONTRACT, "stories", STORY_ID);

  /** For each day, how many entities its articles mention, added up over the articles. */
  public static final Sum ENTITIES_OF_ARTICLES =
      Sum.of(EntityDaily.CONTRACT, "articles").times(ARTICLES);

  public static final List<Balance> BALANCES =
      List.of(
          total(
              Law.CONSERVATION,
              Sum.of(Inputs.CONTRACT, "articles", PATH).times(ARTICLES),
              Sum.of(Articles.CONTRACT, "inputs", PATH)),
          total(
              Law.CONSERVATION,
              Sum.of(Inputs.CONTRACT, "rejects", PATH).times(REJECTS),
              Sum.of(Rejects.CONTRACT, "inputs", PATH)),
          byDay(
              Law.CONSERVATION,
              Sum.of(Calendar.CONTRACT, "articles").times(ARTICLES),
              Sum.of(Articles.CONTRACT, "rows")),
          byDay(
              Law.REFERENCES,
              Sum.of(Copies.CONTRACT, "articles", ARTICLE_ID, COPY_OF),
              Sum.of(Articles.CONTRACT, "copies", ARTICLE_ID, COPY_OF)),
          byDay(
              Law.REFERENCES,
              Sum.of(StoryDaily.CONTRACT, "articles", STORY_ID).times(ARTICLES),
              STORIES_OF_ARTICLES),
          total(Law.REFERENCES, STORIES_OF_ARTICLES, STORIES),
          total(
              Law.REFERENCES,
              Sum.of(Stories.CONTRACT, "first", STORY_ID),
              Sum.of(Articles.CONTRACT, "first", ARTICLE_ID).whereItIs(STORY_ID)),
          byDay(
              Law.REFERENCES,
              Sum.of(ArticleTerms.CONTRACT, "terms", TERM).times(OCCURRENCES),
              TERMS_BY_DAY),
          total(
              Law.REFERENCES,
              TERMS_BY_DAY,
              Sum.of(Terms.CONTRACT, "days", TERM).times(OCCURRENCES)),
          total(
              Law.REFERENCES,
              Sum.of(Mentions.CONTRACT, "aliases", ENTITY_ID, SURFACE),
              Sum.of(EntityAliases.CONTRACT, "mentions", ENTITY_ID, ALIAS).times(OCCURRENCES)),
          total(
              Law.REFERENCES,
              Sum.of(EntityAliases.CONTRACT, "entities", ENTITY_ID).once(),
              Sum.of(Entities.CONTRACT, "aliases", ENTITY_ID)),
          total(
              Law.REFERENCES,
              Sum.of(EntityDaily.CONTRACT, "entities", ENTITY_ID).times(OCCURRENCES),
              Sum.of(Entities.CONTRACT, "days", ENTITY_ID).times(OCCURRENCES)));

  public static final List<Inclusion> INCLUSIONS =
      List.of(
          Inclusion.of(ArticleTerms.CONTRACT, List.of(ARTICLE_ID), Articles.CONTRACT, ARTICLE_ID),
          Inclusion.of(Mentions.CONTRACT, List.of(ARTICLE_ID), Articles.CONTRACT, ARTICLE_ID),
          Inclusion.of(EntityDaily.CONTRACT, List.of(ENTITY_ID), Mentions.CONTRACT, ENTITY_ID),
          Inclusion.of(
              CooccurrenceDaily.CONTRACT,
              List.of(ENTITY_A, ENTITY_B),
              EntityDaily.CONTRACT,
              ENTITY_ID));

  private References() {}

  /** The sums that are taken of a table, each once. */
  public static List<Sum> sums(Contract table) {
    List<Sum> all = new ArrayList<>(List.of(ENTITIES_OF_ARTICLES));
    BALANCES.forEach(balance -> all.addAll(List.of(balance.left(), balance.right())));
    return all.stream().filter(sum -> sum.table().name().equals(table.name())).distinct().toList();
  }

  private static Balance total(Law law, Sum left, Sum right) {
    return new Balance(law, left, right, false);
  }

  private static Balance byDay(Law law, Sum left, Sum right) {
    return new Balance(law, left, right, true);
  }
}
