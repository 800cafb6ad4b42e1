//! Objects of a PDF (ISO 32000-2, 7.3), read as far as they can be.

/// How deep lists may stand in lists.
const DEEPEST: usize = 40;
/// How many parts of one object are kept. A file can hold more than there is memory for.
const MAX_PARTS: usize = 500_000;

#[derive(Debug)]
pub(super) enum Value {
    Name(String),
    Text(Vec<u8>),
    /// Another object, by its number.
    Reference(u32),
    Number(i64),
    List(Vec<Value>),
    Dictionary(Dictionary),
    /// `true`, `false` and `null`.
    Other,
}

#[derive(Debug, Default)]
pub(super) struct Dictionary(pub(super) Vec<(String, Value)>);

impl Dictionary {
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    pub(super) fn name(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Value::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn number(&self, key: &str) -> Option<usize> {
        match self.get(key)? {
            Value::Number(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(super) fn text(&self, key: &str) -> Option<&[u8]> {
        match self.get(key)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Reads objects one after the other.
#[derive(Debug)]
pub(super) struct Parser<'b> {
    pub(super) bytes: &'b [u8],
    pub(super) at: usize,
    /// How many bytes may still be looked at: what never ends is begun at each of its parts.
    left: &'b mut usize,
    /// How many parts of the object are kept.
    parts: usize,
}

impl<'b> Parser<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize, left: &'b mut usize) -> Self {
        Self { bytes, at, left, parts: 0 }
    }

    /// The next object; nothing for what is none.
    pub(super) fn value(&mut self) -> Option<Value> {
        self.value_at(0)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        *self.left = self.left.checked_sub(1)?;
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self.peek().is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                        if self.next().is_none() {
                            return;
                        }
                    }
                }
                _ if is_space(byte) => {
                    if self.next().is_none() {
                        return;
                    }
                }
                _ => return,
            }
        }
    }

    fn value_at(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        if self.parts > MAX_PARTS {
            *self.left = 0;
        }
        self.skip_space();
        match self.peek()? {
            b'/' => {
                self.next()?;
                self.name().map(Value::Name)
            }
            b'(' => {
                self.next()?;
                self.literal().map(Value::Text)
            }
            b'<' => {
                self.next()?;
                if self.peek()? != b'<' {
                    return self.hexadecimal().map(Value::Text);
                }
                self.next()?;
                let mut entries = Vec::new();
                loop {
                    self.skip_space();
                    match self.next()? {
                        b'>' => break,
                        b'/' => {
                            let name = self.name()?;
                            entries.push((name, self.value_at(depth + 1)?));
                            self.parts += 1;
                        }
                        _ => return None,
                    }
                }
                (self.next()? == b'>').then_some(Value::Dictionary(Dictionary(entries)))
            }
            b'[' => {
                self.next()?;
                let mut values = Vec::new();
                loop {
                    self.skip_space();
                    if self.peek()? == b']' {
                        self.next()?;
                        return Some(Value::List(values));
                    }
                    match self.value_at(depth + 1)? {
                        // Of long lists of numbers nothing is wanted.
                        Value::Number(_) | Value::Reference(_) | Value::Other => {}
                        value => {
                            values.push(value);
                            self.parts += 1;
                        }
                    }
                }
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            _ => match self.word()? {
                b"true" | b"false" | b"null" => Some(Value::Other),
                _ => None,
            },
        }
    }

    fn word(&mut self) -> Option<&'b [u8]> {
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_space(byte) && !is_mark(byte)) {
            self.next()?;
        }
        self.bytes.get(start..self.at)
    }

    fn name(&mut self) -> Option<String> {
        let word = self.word()?;
        if !word.contains(&b'#') {
            return Some(String::from_utf8_lossy(word).into_owned());
        }
        let mut name = Vec::with_capacity(word.len());
        let mut rest = word;
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            match (byte, after) {
                (b'#', [high, low, after @ ..]) => {
                    name.push(hex(*high)? << 4 | hex(*low)?);
                    rest = after;
                }
                _ => name.push(*byte),
            }
        }
        Some(String::from_utf8_lossy(&name).into_owned())
    }

    /// A number, or the reference that begins with one.
    fn number(&mut self) -> Option<Value> {
        let word = std::str::from_utf8(self.word()?).ok()?;
        let Ok(number) = word.parse::<i64>() else {
            // What is behind a decimal point, no number here needs.
            return Some(Value::Other);
        };
        let after = self.at;
        self.skip_space();
        let is_reference = self.word().is_some_and(|word| {
            !word.is_empty() && word.len() <= 5 && word.iter().all(u8::is_ascii_digit)
        }) && {
            self.skip_space();
            self.word() == Some(b"R")
        };
        match u32::try_from(number) {
            Ok(number) if is_reference => Some(Value::Reference(number)),
            _ => {
                self.at = after;
                Some(Value::Number(number))
            }
        }
    }

    /// A text in brackets, behind the first.
    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let byte = self.next()?;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                }
                b'\\' => {
                    match self.next()? {
                        b'n' => text.push(b'\n'),
                        b'r' => text.push(b'\r'),
                        b't' => text.push(b'\t'),
                        b'b' | b'f' => {}
                        b'\r' => {
                            if self.peek() == Some(b'\n') {
                                self.next()?;
                            }
                        }
                        b'\n' => {}
                        digit @ b'0'..=b'7' => {
                            let mut number = u32::from(digit - b'0');
                            for _ in 0..2 {
                                let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                                self.next()?;
                                number = number * 8 + u32::from(digit - b'0');
                            }
                            text.push((number & 0xFF) as u8);
                        }
                        other => text.push(other),
                    }
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    /// A text in hexadecimal digits, behind its first bracket.
    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut high = None;
        loop {
            let byte = self.next()?;
            match byte {
                b'>' => {
                    text.extend(high.map(|high: u8| high << 4));
                    return Some(text);
                }
                _ if is_space(byte) => {}
                _ => {
                    let digit = hex(byte)?;
                    match high.take() {
                        Some(high) => text.push(high << 4 | digit),
                        None => high = Some(digit),
                    }
                }
            }
        }
    }
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A text for people: UTF-16 or UTF-8 with a mark, else bytes of which most are Latin letters.
pub(super) fn decoded(text: &[u8]) -> String {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| Some(read(pair.try_into().ok()?)));
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    };
    match text {
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => text.iter().map(|byte| char::from(*byte)).collect(),
    }
}
