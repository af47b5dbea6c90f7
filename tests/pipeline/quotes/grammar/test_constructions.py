"""What each form of words gives: who said it, with which cue, and what."""

import pytest
from conftest import outermost

from helpers import annotate
from helpers.pipeline.quotes import attributions_of


@pytest.mark.parametrize(("text", "source", "content", "found_by"), [
    ("The promise to lower rents appeals to families who wish for a return to older times, said Marta Oyelaran.",
     "Marta Oyelaran", "The promise to lower rents appeals to families who wish for a return to older times",
     "sentence before"),
    ("It had been, Pryce said, “a great day”.", "Pryce", "It had been … “a great day”", "parenthesis"),
    ("But with each passing winter, the owners acknowledge, it becomes harder to keep the ferry afloat.",
     "the owners", "But with each passing winter … it becomes harder to keep the ferry afloat", "parenthesis"),
    ("If the rents are not lowered, Ms. Roe warned, half of the tenants plan to leave.",
     "Ms. Roe", "If the rents are not lowered … half of the tenants plan to leave", "parenthesis"),
    ("Some of the sheds, Marta Oyelaran told the Harbour Gazette, had been empty for years.",
     "Marta Oyelaran", "Some of the sheds … had been empty for years", "parenthesis"),
    ("The ferry, said Roe, an expert on safety, would have needed new doors.",
     "Roe, an expert on safety", "The ferry … would have needed new doors", "parenthesis"),
    ("As reported by the Harbour Gazette, the ferry had been inspected twice before it sank.",
     "the Harbour Gazette", "the ferry had been inspected twice before it sank", "as"),
    ("As the Gazette revealed, the ferry had been inspected twice before it sank.",
     "the Gazette", "the ferry had been inspected twice before it sank", "as"),
])
def test_a_tag_is_found_where_the_parser_sees_no_clause(text, source, content, found_by):
    [one] = outermost(annotate(text))
    assert text[slice(*one.source)] == source and one.found_by == found_by
    assert " … ".join(text[slice(*span)] for span in one.contents) == content


@pytest.mark.parametrize(("text", "source", "cue", "content"), [
    ("“It is a battle for the ages,” said Owen Pryce, an ally who runs the harbour union Put the Boats Right.",
     "Owen Pryce", "said", "“It is a battle for the ages,”"),
    ("The airline warned on Monday profits would fall this year.",
     "The airline", "warned", "profits would fall this year"),
    ("Experts have speculated that the ferry was overloaded.",
     "Experts", "have speculated", "that the ferry was overloaded"),
    ("A paper from the institute had this to say: “It helps the rich more than the poor.”",
     "A paper from the institute", "to say", "“It helps the rich more than the poor.”"),
    ("Said Marta Oyelaran, who grew up beside the harbour: “We were all so proud of him.”",
     "Marta Oyelaran", "Said", "“We were all so proud of him.”"),
    ("About 4 in 10 say they want more ferries.", "4 in 10", "say", "they want more ferries"),
    ("Owen Pryce, 44, said that the ferry had been late all week.", "Owen Pryce", "said",
     "that the ferry had been late all week"),
    ("She thanked the town and then boomed, “Today you have proved them wrong once again.”", "She", "then boomed",
     "“Today you have proved them wrong once again.”"),
    ("After the mayor spoke of ferries, Pryce shot back, “I suppose you have never been on one.”", "Pryce", "shot",
     "“I suppose you have never been on one.”"),
    ("Pryce clashed with the mayor, chiding him, “What difference does it make to you?”", "Pryce", "chiding",
     "“What difference does it make to you?”"),
    ("“I would go back tomorrow,” said 84-year-old Marta Oyelaran, sitting in a gymnasium.",
     "84-year-old Marta Oyelaran", "said", "“I would go back tomorrow,”"),
    ("The Harbour Gazette quoted Owen Pryce as saying that the plan was dead.", "Owen Pryce", "saying",
     "that the plan was dead"),
    ("Owen Pryce was quoted by the paper as saying the plan was dead.", "Owen Pryce", "saying", "the plan was dead"),
    ("“The plan is dead,” the Gazette quoted Owen Pryce as saying.", "Owen Pryce", "saying", "“The plan is dead,”"),
    ("In the words of one teacher, “it was carnage”.", "one teacher", "words", "“it was carnage”"),
    ("Until then, says Marta Oyelaran, “my door is open to them.”", "Marta Oyelaran", "says",
     "“my door is open to them.”"),
    ("But chief executive Marta Oyelaran insisted the offer on the table was “more than fair”.", "Marta Oyelaran",
     "insisted", "the offer on the table was “more than fair”"),
    ("Pryce said,“Look, there is no place for this in a harbour town.”", "Pryce", "said",
     "“Look, there is no place for this in a harbour town.”"),
    ("Sixty percent of the members said yes.", "Sixty percent of the members", "said", "yes"),
    ("Oyelaran was quoted as saying the ferry was late.", "Oyelaran", "saying", "the ferry was late"),
    ("Oyelaran called for the mayor to resign.", "Oyelaran", "called", "the mayor to resign"),
    ("Oyelaran referred to the mayor as “a disgrace”.", "Oyelaran", "referred", "the mayor as “a disgrace”"),
    ("The dockers refer to Pryce as “Chris.”", "The dockers", "refer", "Pryce as “Chris.”"),
    ("The ferry had been late all week, the mayor's aide, Owen Pryce, said Friday.", "Owen Pryce", "said",
     "The ferry had been late all week"),
    ("‪”The ferry is always late, and nobody in town cares!” wrote Pete Roe.", "Pete Roe", "wrote",
     "‪”The ferry is always late, and nobody in town cares!”"),
    ("Rep. Marta Oyelaran (R-S.C.):\"I have not heard anyone else give that figure.\"", "Marta Oyelaran", ":",
     "\"I have not heard anyone else give that figure.\""),
    ("The columnist Ada Pell went so far as to say: \"The harbour as we know it is over.\"", "The columnist Ada Pell",
     "to say", "\"The harbour as we know it is over.\""),
    ("As the committee's own staff reported last week, the dam has three cracks.", "the committee's own staff",
     "reported", "the dam has three cracks"),
    ("But, explained Rosalind Achebe, \"it is hard to see how the harbour gets a road.\"", "Rosalind Achebe",
     "explained", "\"it is hard to see how the harbour gets a road.\""),
    ("An aide who met reporters to discuss the plan said Wednesday, \"There are many ferries left.\"",
     "An aide who met reporters to discuss the plan", "said", "\"There are many ferries left.\""),
    ("\"I waited for a long time at the gate of the harbour,\" Ivo Petran, now 81 and retired in Bergen, said.",
     "Ivo Petran, now 81 and retired in Bergen", "said", "\"I waited for a long time at the gate of the harbour,\""),
    ("\"Nobody at the harbour has told us anything about the fire,\" read the letter, which was sent on Friday.",
     "the letter", "read", "\"Nobody at the harbour has told us anything about the fire,\""),
    ("Pryce \"has a right to stand in every single town on the list,\" just as Oyelaran did in 2008, Rendell added.",
     "Rendell", "added",
     "Pryce \"has a right to stand in every single town on the list,\" just as Oyelaran did in 2008"),
    ("Pryce was cross.\n\n\"The idea of closing it is absurd. No, mayor. -H\" Oyelaran tweeted, and went home.",
     "Oyelaran", "tweeted", "\"The idea of closing it is absurd. No, mayor. -H\""),
    ("The sky was full of planes on Friday.\n\n“The harbour is great! Pryce is a disgrace,” read one.",
     "one", "read", "“The harbour is great! Pryce is a disgrace,”"),
    ("Pell waited for the department, which she argued seeks to restore equity.", "she", "argued",
     "seeks to restore equity"),
    ("The old captain reckons the harbour will be empty by spring.", "The old captain", "reckons",
     "the harbour will be empty by spring"),
    ("Oyelaran threatened to lead the crews in a strike.", "Oyelaran", "threatened", "to lead the crews in a strike"),
    ("“Weevils eat the maize. Who will pay for it?” she posed.", "she", "posed",
     "“Weevils eat the maize. Who will pay for it?”"),
    ("Pryce said the pier would close in May, according to the Gazette.", "the Gazette", "according to",
     "Pryce said the pier would close in May"),
    ("“It is a cut,” said the banker Owen Pryce, who has a “hold” rating on the stock.", "on the stock", "said",
     "“It is a cut,”"),
    ("The crew was late; according to Pryce, the ferry had been full.", "Pryce", "according to",
     "the ferry had been full"),
    ("The poll finds the race to be a dead heat.", "The poll", "finds", "the race to be a dead heat"),
    ("The Gazette asked in an editorial why nobody had been warned.", "The Gazette", "asked",
     "why nobody had been warned"),
    ("The jury heard that the pier had been rotten for years.", "The jury", "heard",
     "that the pier had been rotten for years"),
    ("The clerk was blunt in her sworn testimony: “He told me to burn the letters.”", "The clerk", "was",
     "“He told me to burn the letters.”"),
    ("The head of the dam, Engr. Owen Pryce, said it was safe.", "The head of the dam, Engr. Owen Pryce", "said",
     "it was safe"),
    ("Owen Pryce, meanwhile, who sits at two such meetings, said that fact was worth a note.", "Owen Pryce", "said",
     "that fact was worth a note"),
    ("Pryce shot back in a statement, writing, “The harbour knows better.”", "Pryce", "writing",
     "“The harbour knows better.”"),
    ("The clerk had scribbled on the cover: “Who painted this ferry?”", "The clerk", "had scribbled",
     "“Who painted this ferry?”"),
    ("“Don’t you dare tell me I lied,” she said, her hands shaking.", "she", "said",
     "“Don’t you dare tell me I lied,”"),
    ("Pryce was the only one to say he would close the harbour.", "Pryce", "to say", "he would close the harbour"),
    ("A clerk at the harbour confirmed it had sent Pryce a letter but would not elaborate.", "A clerk at the harbour",
     "confirmed", "it had sent Pryce a letter"),
    ("Pryce told City Radio’s “Late Line” on Friday that the ferry will keep sailing.", "Pryce", "told",
     "that the ferry will keep sailing"),
    ("The station played a clip of former Mayor Owen Pryce declaring the harbour “a direct threat to the town.”",
     "former Mayor Owen Pryce", "declaring", "the harbour “a direct threat to the town.”"),
    ("“Boats can fly,” was how Pryce put it.", "Pryce", "put", "“Boats can fly,”"),
    ("The agency calculates that the pier will cost two million.", "The agency", "calculates",
     "that the pier will cost two million"),
    ("In a tape played in court, Pryce told a sailor he “nodded off for a second.”", "Pryce", "told",
     "he “nodded off for a second.”"),
])
def test_who_said_it_with_which_words(text, source, cue, content):
    [one] = outermost(annotate(text))
    assert source in text[slice(*one.source)] and text[slice(*one.cue)] == cue
    assert [text[slice(*span)] for span in one.contents] == [content]


@pytest.mark.parametrize(("text", "content"), [
    ("Asked what the delay might cost, Oyelaran said that nobody knew.", "what the delay might cost"),
    ("\"It looks bad,\" Oyelaran told us when asked how the ferries would fare.", "how the ferries would fare"),
    ("Oyelaran smiled when asked about the vagueness of the plan.", "the vagueness of the plan"),
    ("Asked at a meeting in Oslo about the ferry's future, Roe said it would sail.", "the ferry's future"),
])
def test_what_somebody_is_asked_is_a_question(text, content):
    [asked] = [one for one in attributions_of(annotate(text)) if "asked" in text[slice(*one.cue)].lower()]
    assert asked.source is None and [text[slice(*span)] for span in asked.contents] == [content]


@pytest.mark.parametrize(("text", "content"), [
    ("Her answer was that the roof had been leaking for years.", "that the roof had been leaking for years"),
    ("The union's call for a second ferry came late.", "a second ferry"),
    ("The union made a promise of lower rents.", "lower rents"),
])
def test_a_noun_of_saying_gives_what_was_said(text, content):
    [one] = outermost(annotate(text))
    assert [text[slice(*span)] for span in one.contents] == [content]
    assert text[slice(*one.source)] in ("Her", "The union")


def test_the_things_that_somebody_said_are_a_statement():
    text = "Here are nine odd things the mayor has said."
    [one] = outermost(annotate(text))
    assert text[slice(*one.source)] == "the mayor"
    assert [text[slice(*span)] for span in one.contents] == ["nine odd things"]


def test_a_clause_is_the_nouns_though_other_words_stand_between():
    text = "The board disputes her assertion in May that the ferry had been overloaded."
    said = [(text[slice(*one.source)], text[slice(*one.contents[0])]) for one in attributions_of(annotate(text))]
    assert ("her", "that the ferry had been overloaded") in said
    assert ("The board", "that the ferry had been overloaded") not in said


@pytest.mark.parametrize("text", [
    "Marta Oyelaran told the Harbour Gazette.", "Owen Pryce questioned Marta Oyelaran for an hour.",
    "A spokesman said on Saturday.", "The bank replied to Marta Oyelaran.",
])
def test_whom_one_speaks_to_and_when_is_no_content(text):
    assert outermost(annotate(text)) == []


@pytest.mark.parametrize(("text", "cue", "content"), [
    ("Asked if the ferry was late, Oyelaran shrugged and left the room.", "Asked", "if the ferry was late"),
    ("Oyelaran was asked what had happened to the ferry.", "was asked", "what had happened to the ferry"),
])
def test_a_question_that_nobody_named_asked_is_found(text, cue, content):
    [one] = outermost(annotate(text))
    assert one.source is None and text[slice(*one.cue)] == cue
    assert [text[slice(*span)] for span in one.contents] == [content]
