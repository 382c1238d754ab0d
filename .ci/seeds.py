"""Whether the names of the two seed articles are found where they are, and only there.

seeds.py OUT
"""

import re
import sys
from pathlib import Path

import pandas as pd

UNCOUNTED = {"dateline", "source"}

snapshot = (Path(sys.argv[1]) / "latest").resolve(strict=True)
articles, mentions, pairs = (
    pd.read_parquet(snapshot / name, partitioning=None)
    for name in ("articles", "mentions", "cooccurrence_daily")
)

assert len(articles) == 2, f"{len(articles)} articles"
text = dict(zip(articles.article_id, articles.text))

# offsets count code points, as Python does
for m in mentions.itertuples():
    found = text[m.article_id][m.begin : m.end]
    assert found == m.surface, f"{m.article_id} {m.begin}-{m.end}: {found!r}, not {m.surface!r}"

# a President whose name was cut out is nobody
bare = 0
persons = mentions[mentions.type == "PER"]
for article, words in text.items():
    for title in re.finditer(r"\bPresident\b(?! [A-Z])", words):
        bare += 1
        at = persons[
            (persons.article_id == article)
            & (persons.begin < title.end() + 1)
            & (persons.end > title.start())
        ]
        assert at.empty, f"{list(at.surface)} at the bare President of {title.start()}"
assert bare > 0, "no bare President in the texts"

second = articles.sort_values("path").iloc[1]
assert second.place == "WASHINGTON", f"place is {second.place}"
assert second.agency == "UrduPoint News / Sputnik", f"agency is {second.agency}"

# names of the dateline and of the credit are mentions, but make no pair
own = mentions[mentions.article_id == second.article_id]
uncounted = own[own.section.isin(UNCOUNTED)]
assert len(uncounted) >= 3, f"only {list(uncounted.surface)} in dateline and credit"
counted = mentions[~mentions.section.isin(UNCOUNTED)]
paired = set(pairs.entity_a) | set(pairs.entity_b)
agencies = set(uncounted[uncounted.type == "ORG"].entity_id) - set(counted.entity_id)
assert agencies, "every name of the credit is also in a text"
assert not agencies & paired, f"{agencies & paired} in a pair"
in_sentence = set(zip(counted.article_id, counted.sentence, counted.entity_id))
in_article = set(zip(counted.article_id, counted.entity_id))
for pair in pairs.itertuples():
    for evidence in pair.evidence:
        article, sentence = evidence.split("#")
        for entity in (pair.entity_a, pair.entity_b):
            if pair.unit == "sentence":
                there = (article, int(sentence), entity) in in_sentence
            else:
                there = (article, entity) in in_article
            assert there, f"{entity} is in no counted mention of {evidence}, unit {pair.unit}"

print(f"{len(mentions)} mentions and {len(pairs)} pairs, {bare} bare Presidents left alone")
