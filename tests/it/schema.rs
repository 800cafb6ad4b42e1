//! `dateline schema`: what editors are told of the fields of a file.

use serde_json::Value;

use crate::project::Project;

fn schema(project: &Project, kind: &str) -> Value {
    let run = project.run(&["schema", kind]);
    assert_eq!((run.code, &*run.stderr), (0, ""), "for {kind}");
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn every_kind_has_one() {
    let project = Project::new("");
    let kinds = project.run(&["schema"]);
    assert_eq!((kinds.code, &*kinds.stderr), (0, ""));
    for kind in kinds.stdout.lines() {
        let schema = schema(&project, kind);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{kind}");
        assert_eq!(schema["$id"], format!("urn:dateline:{kind}"));
        assert!(schema["description"].is_string() && schema["properties"].is_object(), "{kind}");
    }
    assert!(kinds.stdout.starts_with("article\n"), "{}", kinds.stdout);
}

#[test]
fn one_that_there_is_not() {
    let run = Project::new("").run(&["schema", "artcle"]);
    run.check(
        2,
        "",
        "error[unknown-kind]: there is no kind of file `artcle`\n  |\n  = help: did you mean `article`?\n\n1 error",
    );
}

#[test]
fn outside_of_a_site_it_knows_countries_and_words() {
    let schema = schema(&Project::new(""), "article");
    let event = &schema["properties"]["events"]["anyOf"][0]["items"]["anyOf"][1];
    let types = event["properties"]["type"]["enum"].as_array().unwrap();
    assert!(types.contains(&"border-closure".into()));
    assert_eq!(event["required"], serde_json::json!(["id"]));
    assert!(event["properties"]["id"]["pattern"].is_string(), "{event}");
    assert_eq!(event["additionalProperties"], false);
    let country = &schema["properties"]["primary_country"]["anyOf"][0]["anyOf"][0]["enum"];
    assert!(country.as_array().unwrap().contains(&"PK".into()), "{country}");
    assert_eq!(schema["required"], serde_json::json!(["title"]));
    assert_eq!(schema["properties"]["lastmod"]["description"], "Read as `updated`.");
    assert!(schema["properties"]["countires"].is_null());
    assert_eq!(schema["properties"]["draft"]["description"], "Left out without `--drafts`.");
}

#[test]
fn inside_of_one_it_knows_its_keys() {
    let project = Project::new(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n[front_matter]\nrename = { tags = \"topics\" }\n\
         //- content/actors/bla.md\n---\nname: Baloch Liberation Army\n---\n\
         //- content/countries/xa.md\n---\nname: Orrinia\n---\n\
         //- content/people/x.md\n---\nname: Secret Person\nprotect: true\n---\n",
    );
    let schema = schema(&project, "article");
    let countries = &schema["properties"]["primary_country"]["anyOf"][0]["anyOf"][0];
    let codes = countries["enum"].as_array().unwrap();
    let at = codes.iter().position(|code| code == "XA").unwrap();
    assert_eq!(countries["enumDescriptions"][at], "Orrinia");
    let actors = &schema["properties"]["actors"]["anyOf"][1]["anyOf"][0];
    assert_eq!(actors["enum"], serde_json::json!(["bla"]));
    assert_eq!(actors["enumDescriptions"], serde_json::json!(["Baloch Liberation Army"]));
    assert!(schema["properties"]["tags"].is_object());
    assert!(!schema.to_string().contains("Secret"));
}

#[test]
fn of_site_toml() {
    let schema = schema(&Project::new(""), "site");
    assert_eq!(schema["required"], serde_json::json!(["title", "base_url"]));
    assert_eq!(schema["additionalProperties"], false);
    let keys = &schema["properties"];
    let events = &keys["timeline"]["properties"]["events"];
    assert_eq!(events["default"], 75);
    assert!(events["description"].as_str().unwrap().starts_with("Events on one page"), "{events}");
    let weight = &keys["markdown"]["properties"]["broken_links"];
    assert_eq!(weight["anyOf"][0]["enum"], serde_json::json!(["error", "warn"]));
    let build = &keys["builds"]["additionalProperties"];
    assert_eq!(build["properties"]["drafts"]["default"], false);
    let word = &keys["vocabulary"]["properties"]["event_types"]["additionalProperties"]["anyOf"][1];
    let stands_for = &word["properties"]["as"]["anyOf"][0]["enum"];
    assert!(stands_for.as_array().unwrap().contains(&"attack".into()), "{stands_for}");
    assert_eq!(keys["menu"]["anyOf"][0]["items"]["required"], serde_json::json!(["title"]));
    assert_eq!(keys["title"]["minLength"], 1);
    let pattern = keys["base_url"]["pattern"].as_str().unwrap();
    assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{pattern}");
}
