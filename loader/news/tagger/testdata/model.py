"""Makes the model in model/: it knows names by heart, and nothing else.

A table gives each word of its vocabulary the scores of three labels; the network looks
them up. So small a model tests all that lies around one: reading it, cutting words,
where in the text they stand. Needs onnx 1.17.0 and numpy.
"""

import json
import pathlib

import numpy
import onnx
from onnx import TensorProto, helper

here = pathlib.Path(__file__).parent / "model"
labels = ["O", "B-PER", "I-PER"]
begins = ["Summer", "सुबह", "صبح"]
goes_on = ["Rain", "पानी", "راستہ"]
special = ["[UNK]", "[CLS]", "[SEP]"]
words = [*special, *begins, *goes_on]

scores = numpy.zeros((len(words), len(labels)), dtype=numpy.float32)
scores[: len(special), 0] = 9
scores[len(special) : len(special) + len(begins), 1] = 9
scores[len(special) + len(begins) :, 2] = 9

ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"])
mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "length"])
logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", len(labels)])
graph = helper.make_graph(
    [helper.make_node("Gather", ["scores", "input_ids"], ["logits"], axis=0)],
    "names",
    [ids, mask],
    [logits],
    [helper.make_tensor("scores", TensorProto.FLOAT, scores.shape, scores.flatten())],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, here / "model.onnx")

tokenizer = {
    "version": "1.0",
    "truncation": None,
    "padding": None,
    "added_tokens": [
        {"id": i, "content": word, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for i, word in enumerate(special)
    ],
    "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": False, "lowercase": False},
    "pre_tokenizer": {"type": "BertPreTokenizer"},
    "post_processor": {
        "type": "TemplateProcessing",
        "single": [
            {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
        ],
        "pair": [],
        "special_tokens": {word: {"id": word, "ids": [words.index(word)], "tokens": [word]} for word in special[1:]},
    },
    "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
    "model": {
        "type": "WordPiece",
        "unk_token": "[UNK]",
        "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 100,
        "vocab": {word: i for i, word in enumerate(words)},
    },
}
(here / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, indent=1) + "\n")
config = {"id2label": {str(i): label for i, label in enumerate(labels)}, "model_type": "bert", "max_position_embeddings": 512}
(here / "config.json").write_text(json.dumps(config, indent=1) + "\n")
(here / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "BertTokenizer", "unk_token": "[UNK]", "pad_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}, indent=1) + "\n")
