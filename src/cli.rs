//! The command line: what was typed becomes values that the commands can use.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::address::BaseUrl;
use crate::commands::{
    Console, Outcome, Verbosity, build, check, clock, document, init, new, schema, serve, site,
    template,
};
use crate::config::Options;
use crate::content::Tlp;
use crate::diagnostics::Diagnostic;
use crate::input::WatchMode;
use crate::publish::Overwrite;
use crate::report::{Amount, Format};

/// Runs the command line and tells the exit code: 0 done, 1 the content has errors, 2 wrong usage
/// or configuration.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(args) {
        Ok(arguments) => arguments,
        Err(mut error) => {
            explain(&mut error);
            // Help that nobody reads any more (`dateline --help | head`) is no error.
            let _ = error.print();
            return u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
        }
    };
    let console = Console::of_process().showing(arguments.command.amount());
    let format = arguments.command.format();
    let outcome = dispatch(arguments.command, &console).unwrap_or_else(|problem| {
        console.complain(problem, format);
        Outcome::UsageErrors
    });
    outcome.into()
}

/// Says of a word too many that several words are put in quotation marks to be one.
fn explain(error: &mut clap::Error) {
    let word = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(word))) => word.as_str(),
        _ => return,
    };
    if !word.starts_with('-') {
        let tip =
            "put several words that are one name in quotation marks, as in \"Talks in Tehran\"";
        let tips = ContextValue::StyledStrs(vec![tip.into()]);
        error.insert(ContextKind::Suggested, tips);
    }
}

fn dispatch(command: Command, console: &Console) -> Result<Outcome, Diagnostic> {
    match command {
        Command::Build(arguments) => build::run(&arguments.into_request()?, console),
        Command::Check(arguments) => check::run(&arguments.into_request()?, console),
        Command::Serve(arguments) => serve::run(&arguments.into_request()?, console),
        Command::Init { dir } => init::run(&dir, clock::now()?, console),
        Command::New(arguments) => new::run(&arguments.into_request()?, console),
        Command::Schema { kind, root } => schema::run(kind.as_deref(), &root, console),
        Command::Template { name } => template::run(name.as_deref(), console),
        Command::Completions { shell } => {
            Ok(document::completions(shell, Arguments::command(), console))
        }
        Command::Man { dir } => document::man(&dir, Arguments::command(), console),
    }
}

/// Builds the site of a regional-security briefing from Markdown.
#[derive(Debug, Parser)]
#[command(
    name = "dateline",
    version,
    propagate_version = true,
    after_help = "Exit codes: 0 done, 1 the content has errors, 2 wrong usage or configuration."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Publish the site to a folder, whole or not at all.
    Build(BuildArguments),
    /// Show the site live while it is written, to this machine alone.
    Serve(ServeArguments),
    /// Say everything that is wrong with the site, and write nothing.
    Check(CheckArguments),
    /// Start a new site in an empty or new folder.
    Init {
        /// The folder.
        #[arg(value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
    /// Start a new content file.
    New(NewArguments),
    /// Print the JSON Schema of a kind of file, for editors.
    ///
    /// Inside a site it knows the site's own keys. Without a kind, the kinds are listed.
    Schema {
        /// article, page, event, source, country, topic, actor, person, place, story, translation.
        kind: Option<String>,
        /// The site's folder.
        #[arg(long, default_value = ".", value_hint = ValueHint::DirPath)]
        root: PathBuf,
    },
    /// Print a template of the built-in theme, or its words; without a name, list them.
    Template {
        /// Its name, such as `article.html` or `words/en.ftl`.
        name: Option<String>,
    },
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write manual pages to a folder.
    Man {
        /// The folder.
        #[arg(value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
}

impl Command {
    /// How the command's problems are printed.
    fn format(&self) -> Format {
        match self {
            Self::Build(arguments) => arguments.format.into(),
            Self::Check(arguments) => arguments.format.into(),
            _ => Format::Text,
        }
    }

    /// How many of the warnings of one kind are shown.
    fn amount(&self) -> Amount {
        let site = match self {
            Self::Build(arguments) => &arguments.site,
            Self::Check(arguments) => &arguments.site,
            Self::Serve(arguments) => &arguments.site,
            _ => return Amount::First,
        };
        if site.all { Amount::All } else { Amount::First }
    }
}

/// What `build` and `check` have in common.
#[derive(Debug, Args)]
struct SiteArguments {
    /// The site's folder, which holds `site.toml`.
    #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    root: PathBuf,
    /// Take drafts into the site.
    #[arg(long)]
    drafts: bool,
    /// Take what is not due yet into the site: under embargo, or of a later date.
    #[arg(long)]
    future: bool,
    /// The moment to build for: what is embargoed, expired, expected [default: SOURCE_DATE_EPOCH,
    /// or now].
    #[arg(long, value_name = "TIME", value_parser = parse_now)]
    now: Option<Moment>,
    /// The most restricted TLP label that may be published.
    #[arg(
        long,
        value_name = "LEVEL",
        default_value = Tlp::Clear.as_str(),
        ignore_case = true,
        value_parser = tlp_parser(),
    )]
    tlp: Tlp,
    /// Build what `[builds.NAME]` in `site.toml` says, in place of --tlp, --drafts and --future.
    #[arg(long = "as", value_name = "NAME", conflicts_with_all = ["tlp", "drafts", "future"])]
    named: Option<String>,
    /// Threads to work on [default: one for each core].
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Show every warning, not only the first five of a kind; errors are always all shown.
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Args)]
struct BuildArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The folder to publish to [default: `public` in the site's folder].
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
    /// Where the site will be, in place of `base_url` in `site.toml`.
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    base_url: Option<BaseUrl>,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = BuildFormat::Text)]
    format: BuildFormat,
    /// Name every entry that is left out, and say why.
    #[arg(short, long, conflicts_with = "quiet")]
    verbose: bool,
    /// Print nothing but problems.
    #[arg(short, long)]
    quiet: bool,
    /// Publish even to a folder that holds files of another origin.
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Args)]
struct CheckArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Ask for what a good briefing has: summaries, datelines, archived sources, reviews in time.
    #[arg(long)]
    strict: bool,
    /// Refuse changes that readers are not told of and articles without a second reader; needs
    /// the site's git history.
    #[arg(long)]
    release: bool,
    /// Ask the web whether sources, archived copies and links to other sites still stand.
    #[arg(long)]
    links: bool,
    /// Name every entry that is left out, and say why.
    #[arg(short, long)]
    verbose: bool,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    format: CheckFormat,
}

#[derive(Debug, Args)]
struct ServeArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The address to listen at; any other than this machine's own shows the preview to others.
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    interface: IpAddr,
    /// The port; the next free one if it is taken, any free one if it is 0.
    #[arg(long, default_value_t = 1111)]
    port: u16,
    /// Open the site in a browser.
    #[arg(long)]
    open: bool,
    /// Look for changes again and again, for mounts that do not tell of them.
    #[arg(long)]
    poll: bool,
    /// Answer requests for this host too, for people behind a tunnel.
    #[arg(long, value_name = "HOST")]
    allow_host: Vec<String>,
}

#[derive(Debug, Args)]
struct NewArguments {
    /// What kind of file.
    #[arg(value_parser = new::KindParser)]
    kind: String,
    /// Title or name; of a country its name or code, of a translation its path, of the front page
    /// the path of the article that leads, of an edition its day, week or month.
    name: Option<String>,
    /// The site's folder, which holds `site.toml`.
    #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    root: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum BuildFormat {
    /// For people, on standard error.
    Text,
    /// One JSON object a line, on standard output.
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum CheckFormat {
    /// For people, on standard error.
    Text,
    /// One JSON object a line, on standard output.
    Json,
    /// Annotations of GitHub Actions, on standard output.
    Github,
}

impl SiteArguments {
    fn options(&self, base_url: Option<BaseUrl>) -> Result<Options, Diagnostic> {
        let now = match self.now {
            Some(Moment::Time(now)) => now,
            Some(Moment::Day(day)) => site::start_of(day, &self.root),
            None => clock::now()?,
        };
        let Self { drafts, future, tlp, .. } = *self;
        Ok(Options { now, base_url, origin: None, drafts, future, tlp })
    }
}

impl BuildArguments {
    fn into_request(self) -> Result<build::Request, Diagnostic> {
        Ok(build::Request {
            options: self.site.options(self.base_url)?,
            output: self.output,
            named: self.site.named,
            root: self.site.root,
            overwrite: if self.force { Overwrite::Force } else { Overwrite::OnlyOwn },
            jobs: self.site.jobs,
            format: self.format.into(),
            verbosity: match (self.quiet, self.verbose) {
                (true, _) => Verbosity::Quiet,
                (false, true) => Verbosity::Verbose,
                (false, false) => Verbosity::Normal,
            },
        })
    }
}

impl ServeArguments {
    fn into_request(self) -> Result<serve::Request, Diagnostic> {
        Ok(serve::Request {
            options: self.site.options(None)?,
            named: self.site.named,
            root: self.site.root,
            jobs: self.site.jobs,
            interface: self.interface,
            port: self.port,
            allowed_hosts: self.allow_host,
            watch_mode: if self.poll { WatchMode::Poll } else { WatchMode::Native },
            when_ready: if self.open { serve::WhenReady::Open } else { serve::WhenReady::Print },
        })
    }
}

impl CheckArguments {
    fn into_request(self) -> Result<check::Request, Diagnostic> {
        Ok(check::Request {
            options: self.site.options(None)?,
            named: self.site.named,
            root: self.site.root,
            jobs: self.site.jobs,
            format: self.format.into(),
            strict: if self.strict { check::Strict::Yes } else { check::Strict::No },
            release: if self.release { check::Release::Yes } else { check::Release::No },
            links: if self.links { check::Links::Ask } else { check::Links::Trust },
            verbosity: match self.verbose {
                true => Verbosity::Verbose,
                false => Verbosity::Normal,
            },
        })
    }
}

impl NewArguments {
    fn into_request(self) -> Result<new::Request, Diagnostic> {
        let Self { kind, name, root } = self;
        Ok(new::Request { root, kind, name, now: clock::now()? })
    }
}

impl From<BuildFormat> for Format {
    fn from(format: BuildFormat) -> Self {
        match format {
            BuildFormat::Text => Self::Text,
            BuildFormat::Json => Self::Json,
        }
    }
}

impl From<CheckFormat> for Format {
    fn from(format: CheckFormat) -> Self {
        match format {
            CheckFormat::Text => Self::Text,
            CheckFormat::Json => Self::Json,
            CheckFormat::Github => Self::Github,
        }
    }
}

/// What `--now` says.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// A moment.
    Time(Timestamp),
    /// The start of a day where the desk is.
    Day(Date),
}

fn parse_now(text: &str) -> Result<Moment, &'static str> {
    let day = (text.len() == 10).then(|| text.parse().ok()).flatten().map(Moment::Day);
    day.or_else(|| text.parse().ok().map(Moment::Time)).ok_or(
        "write a moment with its offset, such as `2026-11-24T12:00:00Z`, or a day, such as \
         `2026-11-24`",
    )
}

fn tlp_parser() -> impl TypedValueParser<Value = Tlp> {
    PossibleValuesParser::new(Tlp::WORDS)
        .try_map(|word| Tlp::parse(&word).ok_or("it is not a TLP label"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[track_caller]
    fn build(line: &str) -> build::Request {
        let arguments = Arguments::try_parse_from(line.split(' ')).unwrap();
        let Command::Build(arguments) = arguments.command else { panic!("{line}") };
        arguments.into_request().unwrap()
    }

    #[test]
    fn defaults_of_build() {
        let request = build("dateline build --now 2026-11-24T12:00:00Z");
        assert_eq!(request.root, PathBuf::from("."));
        assert_eq!(request.output, None);
        assert_eq!(request.named, None);
        assert_eq!(request.options.now.to_string(), "2026-11-24T12:00:00Z");
        assert_eq!(request.options.base_url, None);
        assert!(!request.options.drafts);
        assert_eq!(request.options.tlp, Tlp::Clear);
        assert_eq!(request.overwrite, Overwrite::OnlyOwn);
        assert_eq!(request.jobs, None);
        assert_eq!(request.format, Format::Text);
        assert_eq!(request.verbosity, Verbosity::Normal);
    }

    #[test]
    fn everything_that_build_can_be_told() {
        let request = build(
            "dateline build --root a --output b --base-url https://desk.example/x/ --drafts \
             --now 2026-11-24T12:00:00+05:00 --tlp amber+strict --jobs 3 --format json -q --force",
        );
        assert_eq!(request.root, PathBuf::from("a"));
        assert_eq!(request.output, Some(PathBuf::from("b")));
        assert_eq!(request.options.now.to_string(), "2026-11-24T07:00:00Z");
        assert_eq!(
            request.options.base_url.map(|url| url.to_string()).as_deref(),
            Some("https://desk.example/x/")
        );
        assert!(request.options.drafts);
        assert_eq!(request.options.tlp, Tlp::AmberStrict);
        assert_eq!(request.overwrite, Overwrite::Force);
        assert_eq!(request.jobs.map(NonZeroUsize::get), Some(3));
        assert_eq!(request.format, Format::Json);
        assert_eq!(request.verbosity, Verbosity::Quiet);
    }

    #[test]
    fn a_named_build_says_itself_what_it_takes_in() {
        assert_eq!(build("dateline build --as amber").named.as_deref(), Some("amber"));
        for flag in ["--tlp green", "--drafts", "--future"] {
            let line = format!("dateline build --as amber {flag}");
            assert!(Arguments::try_parse_from(line.split(' ')).is_err(), "{line}");
        }
    }
}
