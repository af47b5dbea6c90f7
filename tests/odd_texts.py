"""What no article should be, and somebody will give the program all the same."""

MASTHEAD = "Ferry will sail again\n3 min read\n3 May 2021\nPassengers wait at the quay [Getty]\n"
LONG_LINE = "The mayor, Ada Holm, said the ferry would sail. “Nobody was told,” Bo Lund said. " * 300
EXTREMES = {
    "one long line": LONG_LINE,
    "ten thousand marks": '"' * 5000 + "“" * 5000,
    "marks and words": '"a" ' * 2500 + "“b " * 2500,
    "control characters":
        "".join(map(chr, range(1, 32))) + "Ada Holm\x07 said\x1b[31m that\x08 the ferry\x7f was late.\x85",
    "another language":
        "Die Fähre fährt wieder, sagte der Bürgermeister am Montag. „Wir sind froh“, sagte Ada Holm in Köln.",
    "all capitals": "THE FERRY WILL SAIL AGAIN, MAYOR ADA HOLM SAID. “NOBODY WAS TOLD,” SAID BO LUND.",
    "emoji": "🚢🚢🚢 Ada Holm 🙂 said “we 🚢 sail” 🇳🇴👩‍👩‍👧‍👦. " * 20 + "🚢" * 3000,
    "right to left": "قالت ميركل: «لن نعود إلى الوراء». وقال أيضا إن العبّارة تأخرت.\n\n‮Ada Holm said‬ “we sail”.",
    "an empty body under a masthead": MASTHEAD,
    "no quote": "It rained in Oslo on Monday. It rained in Bergen too.",
    "no name": "It rained. Nobody came. It was late.",
    "a single letter": "x",
    "only marks": "“”",
    "no space at all": "a" * 20_000,
    "half a character": "Ada Holm said “we \ud83d sail”.",
    "markup": "<script>alert(1)</script> said $x_1$ \\alpha %s {0} “<b onload=1>” he said.",
}
