package dev.flint.read.conf;

import java.util.List;

/** What a {@code config.yaml} may look like by the grammar of YAML 1.2, right and wrong, one form each. */
final class YamlForms {

    static final List<String> ALL = List.of(
            // Documents, directives, comments.
            "", "\n", "# only a comment\n", "---\n", "--- # start\na: 1\n", "---\na: 1\n...\n", "a: 1\n...\n# end\n",
            "%YAML 1.2\n---\na: 1\n", "%YAML 1.1\n---\na: 1\n", "%YAML 3.0\n---\na: 1\n", "%YAML 1.2\na: 1\n",
            "%TAG !e! tag:example.com,2000:\n---\na: !e!x 1\n", "%FOO bar\n---\na: 1\n", "---\na: 1\n---\nb: 2\n",
            "a: 1\n...\nb: 2\n", "a: 1\n---\n", "---\n---\na: 1\n", "--- a: 1\n", "--- text\n", "--- |\n  text\n",
            "a: 1 # c\n# d\n  # e\nb: 2\n",
            "a: 1# no comment\n", "a: #comment\n  1\n", "a:\n  # c\n  b: 1\n", "\uFEFFa: 1\n", "\uFEFF# c\na: 1\n",
            "a: 1\n\uFEFFb: 2\n",
            // Scalars in every style.
            "a: plain text\n", "a: several\n  lines\n\n  of text\n", "a: several\nlines\n", "a: 'single'\n",
            "a: 'it''s'\n",
            "a: 'two\n  lines\n\n  more'\n", "a: 'open\n", "a: \"double\"\n",
            "a: \"t\\tn\\n\\x41\\u00e9\\U0001F600\"\n",
            "a: \"\\q\"\n", "a: \"\\u12\"\n", "a: \"fold\\\n  ed \\\n  line\"\n", "a: \"open\n", "a: \"x\" y\n",
            "a: 'x'y\n", "a: |\n  l1\n   l2\n  l3\n",
            "a: |-\n  strip\n\n", "a: |+\n  keep\n\n", "a: >\n  fold\n  ed\n\n  para\n   more\n  end\n",
            "a: >-\n  x\n  y\n", "a: |2\n    two\n   one\n",
            "a: |0\n  x\n", "a: |1-\n x\n", "a: |-1\n x\n", "a: |x\n  y\n", "a: | # c\n  x\n", "a: |#c\n  x\n",
            "a: |\n\tx\n", "a: |\n   \n  x\n", "a: |\n  # in\n# out\nb: 1\n", "a: |", "a: |\n", "a: >\n\n\n  x\n",
            "a: http://x:1/y\n", "a: x:y\n", "a: x: y\n", "a: -\n", "a: - x\n", "a: ? x\n", "a: ?x\n", "a: :x\n",
            "a: ::\n", "a: ,x\n", "a: [x\n", "a: ]\n", "a: {x\n", "a: }\n",
            "a: *x\n", "a: &x\n", "a: &x 1\nb: *x\n", "a: &x 1\nb: &x 2\nc: *x\n", "a: *x\nb: &x 1\n", "a: &x *x\n",
            "&x a: *x\n", "*x : 1\n", "&k a: 1\nb: *k\n",
            "a: !!str 1\n", "a: !!int '1'\n", "a: !!int x\n", "a: !!float 1\n", "a: !!bool yes\n", "a: !!null ''\n",
            "a: ! 1\n", "a: !x 1\n", "a: !!x 1\n", "a: !<tag:yaml.org,2002:str> 1\n", "a: !<x\n",
            "a: !!binary aGk=\n", "a: !!binary '%'\n", "a: !!set {x, y}\n", "a: !!omap [x: 1]\n", "a: !!seq x\n",
            "a: !!map [x]\n", "a: !!timestamp 2020-01-01\n", "!!map\na: 1\n", "!!set\n? a\n? b\n", "!x\na: 1\n",
            "a: %x\n", "a: @x\n", "a: `x\n", "a: |x|\n", "a: \tx\n", "a:\tx\n", "a: x\t\n", "a: x \t# c\n",
            "\ta: 1\n", "a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n", "a:\n  \tb: 1\n", "a: x\u0007\n", "a: x\u0085y\n",
            "a: x\u2028y\n", "a: \u00a0x\u00a0\n",
            // Types of the core schema.
            "a: 0\nb: -0\nc: +1\nd: 007\ne: 0o7\nf: 0xF\ng: 0b1\nh: 1_0\n",
            "a: 0.0\nb: -0.0\nc: 1.\nd: .5\ne: 1e3\nf: 1E-3\ng: .e1\n",
            "a: .inf\nb: -.Inf\nc: +.INF\nd: .nan\ne: .NaN\nf: .nAn\n",
            "a: true\nb: True\nc: TRUE\nd: tRue\ne: yes\nf: n\n", "a: null\n", "a: Null\n", "a: NULL\n", "a: ~\n",
            "a:\n", "a: ''\n", "a: \"\"\n", "a: 9223372036854775808\n", "a: 1e400\n", "a: 2147483648\n",
            // Mappings and sequences.
            "a:\n  b:\n    c: 1\n", "a:\n    b: 1\n  c: 2\n", "a:\n  b: 1\n    c: 2\n", " a: 1\n b: 2\n",
            " a: 1\nb: 2\n", "a:\n- x\n- y\n", "a:\n  - x\n - y\n", "a:\n  - x\n  b: 1\n", "a:\n- - x\n  - y\n- z\n",
            "a:\n- b: 1\n  c: 2\n", "a:\n-x\n",
            "a: [x, y]\n", "a: [x, y,]\n", "a: [x,, y]\n", "a: [,]\n", "a: []\nb: 1\n", "a: {}\nb: 1\n",
            "a: {x: 1, y: 2}\n", "a: {x: 1,}\n", "a: {x, y: 2}\n", "a: {x:1}\n", "a: {\"x\":1}\n", "a: [x: 1, y]\n",
            "a: [{x: 1}, [2]]\n", "a: [x\n  , y]\n", "a: [\nx, y]\n", "a: {x: 1\n", "a: [x] y\n", "a: [x # c\n, y]\n",
            "a: [a b, 'c d', \"e\"]\n", "{a: 1, b: {c: 2}}\n", "[a, b]\n", "- a\n", "text\n", "'text'\n", "1\n",
            "null\n",
            "? a\n: 1\n", "? a\n", "? [x]\n: 1\n", "? {x: 1}\n: 1\n", "? |\n  k\n: 1\n", "[x]: 1\n", "{x: 1}: 1\n",
            "1: a\n", "true: a\n", "1.5: a\n", "null: a\n", "~: a\n", ": a\n", "'': a\n", "a : 1\n", "'a b': 1\n",
            "\"a\\tb\": 1\n", "a\nb: 1\n", "a: 1\na: 2\n", "a:\n  b: 1\n  b: 2\n", "a.b: 1\na:\n  b: 2\n",
            "a:\n  b: 2\na.b: 1\n", "a: {b: 1, b: 2}\n", "a: [{b: 1, b: 2}]\n", "a: 1\n'a': 2\n", "1: a\n01: b\n",
            "<<: {a: 1}\nb: 2\n", "x: &x {a: 1}\ny:\n  <<: *x\n  b: 2\n", "x: &x {a: 1}\ny: *x\n", "x: &x [1, *x]\n",
            "x: &x\n  a: *x\n", "x: &x {a: 1}\n? *x\n: 1\n", "x: &x k\n*x : 1\n", "k".repeat(1100) + ": 1\n",
            "a: &a [1]\nb: [*a, *a]\n",
            "a:\r\n  b: 1\r\nc: |\r\n  x\r\n  y\r\n", "a: 1\rb: 2\r", "a: x\r\n  y\r\n", "a: 1\n\n\n", "a: 1",
            "a: 1   \nb: 2\t\n", "\uD83D\uDE00: \uD83D\uDE00\nb: *x\n", "é: 1\né: 2\n");

    private YamlForms() {}
}
