"""No error of pydantic that data can raise is left in English."""

import typing

from pydantic_core.core_schema import ErrorType

from macros.reading.messages import ATTENDUS, refus

PARTICULIERS = {
    "missing",
    "extra_forbidden",
    "value_error",
    "assertion_error",
    "literal_error",
    "enum",
    "union_tag_invalid",
    "string_too_short",
    "string_too_long",
    "too_short",
    "too_long",
    "string_pattern_mismatch",
}
# Python objects, JSON text, bytes, arguments of functions: no YAML text leads there.
HORS_DONNEES = {
    "no_such_attribute",
    "json_invalid",
    "json_type",
    "needs_python_object",
    "recursion_loop",
    "recursion_depth_exceeded",
    "frozen_field",
    "frozen_instance",
    "invalid_key",
    "get_attribute_error",
    "dataclass_exact_type",
    "named_tuple_type",
    "default_factory_not_called",
    "iteration_error",
    "frozen_dict_type",
    "ordered_dict_type",
    "counter_type",
    "deque_type",
    "set_item_not_hashable",
    "bytes_type",
    "bytes_too_short",
    "bytes_too_long",
    "bytes_invalid_encoding",
    "missing_sentinel_error",
    "ellipsis_error",
    "datetime_object_invalid",
    "datetime_past",
    "datetime_future",
    "timezone_naive",
    "timezone_aware",
    "timezone_offset",
    "time_delta_type",
    "time_delta_parsing",
    "is_instance_of",
    "is_subclass_of",
    "callable_type",
    "arguments_type",
    "missing_argument",
    "unexpected_keyword_argument",
    "missing_keyword_only_argument",
    "unexpected_positional_argument",
    "missing_positional_only_argument",
    "multiple_argument_values",
    "uuid_version",
    "fraction_type",
    "fraction_parsing",
    "complex_type",
    "complex_str_parsing",
}


def test_every_kind_of_refusal_is_in_french() -> None:
    connus = set(ATTENDUS) | PARTICULIERS
    assert set(typing.get_args(ErrorType)) - connus - HORS_DONNEES == set()


def test_an_unknown_kind_still_says_something_in_french() -> None:
    un = refus({"type": "tout_neuf", "input": "x", "msg": "brand new"}, [])
    assert un.message == "valeur refusée : « x » (brand new)"
