//! Paragraphs, headings, lists, quotations, tables, code.

use super::support::{check, check_problems};

#[test]
fn paragraphs_and_breaks() {
    check("", "");
    check("  \n\n", "");
    check("Hello", "<p>Hello</p>");
    check(
        "a\nb",
        r"<p>a
b</p>",
    );
    check(
        "a  \nb\\\nc",
        r"<p>a<br>
b<br>
c</p>",
    );
    check(
        "a\r\nb",
        r"<p>a
b</p>",
    );
    check(
        "a\n\nb\n\n---\n\nc",
        r"<p>a</p>
<p>b</p>
<hr>
<p>c</p>",
    );
    let told = |place: &str, number: &str, shown: &str| {
        format!(
            "x.md:{place}: warning[control-character]: here stands the control character U+{number} | \
             remove it; it has no place in a page @ {shown}"
        )
    };
    let told = [told("3:2", "0000", "\\0"), told("3:5", "0001", "\\u{1}")];
    check_problems("a\0b \u{1}c", "<p>a�b �c</p>", &[&told[0], &told[1]]);
    check(r#"a & b < c > d "e""#, "<p>a &amp; b &lt; c &gt; d “e”</p>");
    check("&amp; &lt;b&gt; &copy; &#0; &#x41;", "<p>&amp; &lt;b&gt; © � A</p>");
    check(r"\*a\* \<b>", "<p>*a* &lt;b&gt;</p>");
}

#[test]
fn emphasis() {
    check("*a* **b** ***c***", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>");
    check("_a_ __b__ a_b_c", "<p><em>a</em> <strong>b</strong> a_b_c</p>");
    check("~~a~~ ~b~", "<p><del>a</del> <del>b</del></p>");
    check("**a *b** c*", "<p><em><em>a <em>b</em></em> c</em></p>");
    check("`a < b` `` `x` ``", "<p><code>a &lt; b</code> <code>`x`</code></p>");
    check_problems(
        "*unclosed **both",
        "<p>*unclosed **both</p>",
        &[
            r"x.md:3:11: warning[unclosed-emphasis]: `**` is printed, as it has no second | write `**` at both ends of the words, or `\*\*` if readers are to see it @ **",
        ],
    );
}

#[test]
fn headings_have_ids() {
    check("## A", r#"<h2 id="a">A</h2>"#);
    check(
        "## A\n\n## A\n\n## A 2\n\n## A",
        r#"<h2 id="a">A</h2>
<h2 id="a-2">A</h2>
<h2 id="a-2-2">A 2</h2>
<h2 id="a-3">A</h2>"#,
    );
    check("Setext\n------", r#"<h2 id="setext">Setext</h2>"#);
    check(
        "## Border *security* & `code`",
        r#"<h2 id="border-security-code">Border <em>security</em> &amp; <code>code</code></h2>"#,
    );
    check("## پاک ایران سرحد", r#"<h2 id="پاک-ایران-سرحد" dir="auto">پاک ایران سرحد</h2>"#);
    check("## مذاکرات دوحه", r#"<h2 id="مذاکرات-دوحه" dir="auto">مذاکرات دوحه</h2>"#);
    check("## Éire – Ñandú", r#"<h2 id="eire-nandu">Éire – Ñandú</h2>"#);
    check("## 中文 标题", r#"<h2 id="中文-标题">中文 标题</h2>"#);
    check(
        "## !!!\n\n## ???",
        r#"<h2 id="section">!!!</h2>
<h2 id="section-2">???</h2>"#,
    );
    check("## ", r#"<h2 id="section"></h2>"#);
    check(
        "## [Linked](y.md) title",
        r#"<h2 id="linked-title"><a href="[page content/articles/y.md]">Linked</a> title</h2>"#,
    );
    check(
        "## A [@k] b",
        r##"<h2 id="a-b">A⁀<sup class="cite">[<a href="#source-k" id="cite-k-1" aria-label="Source 1">1</a>]</sup> b</h2>"##,
    );
    check("## A <!-- x -->", r#"<h2 id="a">A</h2>"#);
}

#[test]
fn heading_attributes() {
    check("## A {#b}", r#"<h2 id="b">A</h2>"#);
    check("## A {#b .c .d}", r#"<h2 id="b" class="c d">A</h2>"#);
    check("## A {.c}", r#"<h2 id="a" class="c">A</h2>"#);
    check("## A {#b onclick=x style=y}", r#"<h2 id="b">A</h2>"#);
    check_problems(
        r#"## A {#"><script>}"#,
        r#"<h2 id="a">A {#“&gt;&lt;script&gt;}</h2>"#,
        &[
            "x.md:3:10: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <script>",
        ],
    );
    check(r#"## A {#a&b ."x}"#, r#"<h2 id="a&amp;b" class="&quot;x">A</h2>"#);
    check_problems(
        "## A {#b}\n\n## C {#b}",
        r#"<h2 id="b">A</h2>
<h2 id="b-2">C</h2>"#,
        &[
            "x.md:5:8: warning[duplicate-id]: the id `b` is not free | it becomes `b-2`; give it another name @ b",
        ],
    );
    check("## A {#}", r#"<h2 id="a">A</h2>"#);
    check_problems(
        "## A {#fn-1}",
        r#"<h2 id="section-fn-1">A</h2>"#,
        &[
            "x.md:3:8: warning[duplicate-id]: the id `fn-1` is not free | it becomes `section-fn-1`; give it another name @ fn-1",
        ],
    );
    check(
        "## fnref 1\n\n## cite x 1\n\n## source dawn",
        r#"<h2 id="section-fnref-1">fnref 1</h2>
<h2 id="section-cite-x-1">cite x 1</h2>
<h2 id="section-source-dawn">source dawn</h2>"#,
    );
}

#[test]
fn headings_start_at_level_two() {
    check(
        "## A\n\n### B\n\n###### C",
        r#"<h2 id="a">A</h2>
<h3 id="b">B</h3>
<h6 id="c">C</h6>"#,
    );
    check(
        "# A\n\n## B\n\n###### C",
        r#"<h2 id="a">A</h2>
<h3 id="b">B</h3>
<h6 id="c">C</h6>"#,
    );
    check(
        "### A\n\n# B",
        r#"<h4 id="a">A</h4>
<h2 id="b">B</h2>"#,
    );
    check(
        "# A\n\n> # B",
        r#"<h2 id="a">A</h2>
<blockquote>
<h2 id="b">B</h2>
</blockquote>"#,
    );
    check(
        "> ## A",
        r#"<blockquote>
<h2 id="a">A</h2>
</blockquote>"#,
    );
    check(
        "# 1\n\n# 2 [x](y.md)",
        r#"<h2 id="1">1</h2>
<h2 id="2-x">2 <a href="[page content/articles/y.md]">x</a></h2>"#,
    );
}

#[test]
fn lists() {
    check(
        "- a\n- b",
        r"<ul>
<li>a</li>
<li>b</li>
</ul>",
    );
    check(
        "* a\n\n* b",
        r"<ul>
<li><p>a</p>
</li>
<li><p>b</p>
</li>
</ul>",
    );
    check(
        "1. a\n2. b",
        r"<ol>
<li>a</li>
<li>b</li>
</ol>",
    );
    check(
        "7. a\n8. b",
        r#"<ol start="7">
<li>a</li>
<li>b</li>
</ol>"#,
    );
    check(
        "0. a",
        r#"<ol start="0">
<li>a</li>
</ol>"#,
    );
    check(
        "- a\n  1. b\n     - c",
        r"<ul>
<li>a<ol>
<li>b<ul>
<li>c</li>
</ul>
</li>
</ol>
</li>
</ul>",
    );
    check(
        "- a\n\n  ```\n  x\n  ```",
        r#"<ul>
<li><p>a</p>
<pre class="code" dir="ltr" tabindex="0"><code>x
</code></pre>
</li>
</ul>"#,
    );
    check(
        "1) a",
        r"<ol>
<li>a</li>
</ol>",
    );
}

#[test]
fn task_lists() {
    check(
        "- [ ] a\n- [x] b\n- c",
        r#"<ul>
<li><input class="task" type="checkbox" disabled aria-label="Not done"> a</li>
<li><input class="task" type="checkbox" disabled checked aria-label="Done"> b</li>
<li>c</li>
</ul>"#,
    );
    check(
        "- [X] a\n\n- [ ] b",
        r#"<ul>
<li><p><input class="task" type="checkbox" disabled checked aria-label="Done"> a</p>
</li>
<li><p><input class="task" type="checkbox" disabled aria-label="Not done"> b</p>
</li>
</ul>"#,
    );
    check("[ ] no list", "<p>[ ] no list</p>");
}

#[test]
fn quotes_and_alerts() {
    check(
        "> a\n> b",
        r"<blockquote>
<p>a
b</p>
</blockquote>",
    );
    check(
        "> > a",
        r"<blockquote>
<blockquote>
<p>a</p>
</blockquote>
</blockquote>",
    );
    check(
        "> [!NOTE]\n> a",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Note</p>
<p>a</p>
</div>"#,
    );
    check(
        "> [!TIP]\n> a\n>\n> b",
        r#"<div class="alert alert-tip" role="note">
<p class="alert-label">Tip</p>
<p>a</p>
<p>b</p>
</div>"#,
    );
    check(
        "> [!IMPORTANT]\n> a",
        r#"<div class="alert alert-important" role="note">
<p class="alert-label">Important</p>
<p>a</p>
</div>"#,
    );
    check(
        "> [!WARNING]\n> a",
        r#"<div class="alert alert-warning" role="note">
<p class="alert-label">Warning</p>
<p>a</p>
</div>"#,
    );
    check(
        "> [!CAUTION]\n> a",
        r#"<div class="alert alert-caution" role="note">
<p class="alert-label">Caution</p>
<p>a</p>
</div>"#,
    );
    check(
        "> [!note]\n> a",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Note</p>
<p>a</p>
</div>"#,
    );
    check(
        "> [!NOTE] Title\n> a",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Title</p>
<p>a</p>
</div>"#,
    );
    check_problems(
        "> [!OTHER]\n> a",
        r"<blockquote>
<p>[!OTHER]
a</p>
</blockquote>",
        &[
            "x.md:3:3: warning[unknown-alert]: no kind of alert is called `OTHER` | write `[!note]`, `[!tip]`, `[!important]`, `[!warning]` or `[!caution]` @ [!OTHER]",
        ],
    );
    check(
        "> [!NOTE]",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Note</p>
</div>"#,
    );
    check(
        "> [!NOTE]\n> - a",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Note</p>
<ul>
<li>a</li>
</ul>
</div>"#,
    );
}

#[test]
fn tables() {
    check(
        "|a|b|\n|-|-|\n|1|2|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th><th scope="col">b</th></tr>
</thead>
<tbody>
<tr><td>1</td><td>2</td></tr>
</tbody>
</table>
</div>"#,
    );
    check(
        "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col" class="align-left">a</th><th scope="col" class="align-center">b</th><th scope="col" class="align-right">c</th></tr>
</thead>
<tbody>
<tr><td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td></tr>
</tbody>
</table>
</div>"#,
    );
    check(
        "|a|\n|-|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th></tr>
</thead>
<tbody>
</tbody>
</table>
</div>"#,
    );
    check_problems(
        "|a|b|\n|-|-|\n|1|\n|1|2|3|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th><th scope="col">b</th></tr>
</thead>
<tbody>
<tr><td>1</td><td></td></tr>
<tr><td>1</td><td>2</td></tr>
</tbody>
</table>
</div>"#,
        &[
            "x.md:6:6: warning[surplus-cells]: the header has 2 columns: `3` is left out of the page | give the header one more column, or write `\\|` for a `|` that is a part of the text @ 3",
        ],
    );
    check(
        "|*a*|`b \\| c`|\n|-|-|\n|[x](y.md)|[@k]|",
        r##"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col"><em>a</em></th><th scope="col"><code>b | c</code></th></tr>
</thead>
<tbody>
<tr><td><a href="[page content/articles/y.md]">x</a></td><td><sup class="cite">[<a href="#source-k" id="cite-k-1" aria-label="Source 1">1</a>]</sup></td></tr>
</tbody>
</table>
</div>"##,
    );
    check(
        "a|b\n-|-\n1|2\n\ntext\n\nc|d\n-|-\n3|4",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th><th scope="col">b</th></tr>
</thead>
<tbody>
<tr><td>1</td><td>2</td></tr>
</tbody>
</table>
</div>
<p>text</p>
<div class="table" tabindex="0" role="region" aria-label="Table 2">
<table>
<thead>
<tr><th scope="col">c</th><th scope="col">d</th></tr>
</thead>
<tbody>
<tr><td>3</td><td>4</td></tr>
</tbody>
</table>
</div>"#,
    );
    check(
        "> |a|\n> |-|\n> |b|",
        r#"<blockquote>
<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th></tr>
</thead>
<tbody>
<tr><td>b</td></tr>
</tbody>
</table>
</div>
</blockquote>"#,
    );
}

#[test]
fn definition_lists() {
    check(
        "Term\n: Definition",
        r"<dl>
<dt>Term</dt>
<dd>Definition</dd>
</dl>",
    );
    check(
        "Term\n: One\n: Two\n\nOther\n: Three",
        r"<dl>
<dt>Term</dt>
<dd>One</dd>
<dd>Two</dd>
<dt>Other</dt>
<dd>Three</dd>
</dl>",
    );
    check(
        "Term\n: *a* [x](y.md)",
        r#"<dl>
<dt>Term</dt>
<dd><em>a</em> <a href="[page content/articles/y.md]">x</a></dd>
</dl>"#,
    );
}

#[test]
fn code() {
    check(
        "```\na < b\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code>a &lt; b
</code></pre>"#,
    );
    check(
        "    a\n    b",
        r#"<pre class="code" dir="ltr" tabindex="0"><code>a
b</code></pre>"#,
    );
    check(
        "```text\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-text">x
</code></pre>"#,
    );
    check(
        "```nosuchlanguage\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-nosuchlanguage">x
</code></pre>"#,
    );
    check(
        "```rust,ignore\nlet a = 1;\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-rust"><span class="h-k">let</span> a <span class="h-o">= </span><span class="h-n">1</span>;
</code></pre>"#,
    );
    check(
        "~~~\n```\n~~~",
        r#"<pre class="code" dir="ltr" tabindex="0"><code>```
</code></pre>"#,
    );
    check("```\n", r#"<pre class="code" dir="ltr" tabindex="0"><code></code></pre>"#);
    check(
        "- ```\n  a\n  b\n  ```",
        r#"<ul>
<li><pre class="code" dir="ltr" tabindex="0"><code>a
b
</code></pre>
</li>
</ul>"#,
    );
    check(
        "```\n[@a] [x](y) https://a.org -- \"q\" [^1]\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code>[@a] [x](y) https://a.org -- "q" [^1]
</code></pre>"#,
    );
}

#[test]
fn info_strings_are_escaped() {
    check(
        "```\"><script>alert(1)</script>\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x
</code></pre>"#,
    );
    check(
        "```rs\"><script>\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-rs&quot;&gt;&lt;script&gt;">x
</code></pre>"#,
    );
    check(
        "```a&b'c\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-a&amp;b'c">x
</code></pre>"#,
    );
    check(
        "```x\" onload=\"y\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-x&quot;">x
</code></pre>"#,
    );
    check(
        "``` <b>\nx\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-&lt;b&gt;">x
</code></pre>"#,
    );
}

#[test]
fn code_is_highlighted() {
    check(
        "```rust\nfn a() {}\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-rust"><span class="h-k">fn </span><span class="h-f">a</span>() {}
</code></pre>"#,
    );
    check(
        "```json\n{\"a\": 1}\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-json">{<span class="h-s">"a"</span>: <span class="h-n">1</span>}
</code></pre>"#,
    );
    check(
        "```sh\necho \"$A\" # x\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-sh"><span class="h-f">echo </span><span class="h-s">"$A" </span><span class="h-c"># x
</span></code></pre>"#,
    );
    check(
        "```python\n# </code><script>\ns = '<b>&'\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-python"><span class="h-c"># &lt;/code&gt;&lt;script&gt;
</span>s <span class="h-o">= </span><span class="h-s">'&lt;b&gt;&amp;'
</span></code></pre>"#,
    );
    check(
        "```toml\na = \"b\"\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-toml"><span class="h-g">a </span>= <span class="h-s">"b"
</span></code></pre>"#,
    );
    check(
        "```diff\n-a\n+b\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-diff"><span class="h-d">-a
</span><span class="h-i">+b
</span></code></pre>"#,
    );
    check(
        "```yaml\na: [1, b]\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code class="language-yaml"><span class="h-g">a</span>: [<span class="h-n">1</span>, <span class="h-s">b</span>]
</code></pre>"#,
    );
}
