from hypothesis import strategies as st

SURROGATES_TOO = st.characters(exclude_categories=())
HOSTILE_START = st.sampled_from(
    ["", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "\ufeff=", " ", "'", '"', ",", ";", "_x0041_"]
)
texts = st.builds(str.__add__, HOSTILE_START, st.text(SURROGATES_TOO, max_size=40))

rows = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.none() | texts,
            "since": st.none() | st.dates(),
            "seats": st.none() | st.integers(-(10**18), 10**18),
            "fee": st.none() | st.integers(-(10**18), 10**18),
            "current": st.none() | st.booleans(),
            "link": st.none() | texts,
        }
    ),
    max_size=8,
)
