//! Words for what happens and who acts, which a desk adds to in `site.toml`.

use crate::catalogue::labelled;
use crate::written::vocabulary;

vocabulary! {
    /// What kind of thing happened. Desks add words of their own: [`super::EventType`].
    EventKind {
        /// One side attacks.
        Attack = "attack",
        /// Two sides fight.
        Clash = "clash",
        /// From the air.
        Airstrike = "airstrike",
        /// Somebody is taken away by force, or held as a hostage.
        Abduction = "abduction",
        /// Somebody is detained.
        Arrest = "arrest",
        /// Power is seized, or somebody tries to.
        Coup = "coup",
        /// Forces are sent somewhere, or made stronger there.
        Deployment = "deployment",
        /// Forces leave.
        Withdrawal = "withdrawal",
        /// People have to leave their homes.
        Displacement = "displacement",
        /// Computers or networks are attacked.
        Cyber = "cyber",
        /// A ship is attacked, seized or stopped.
        MaritimeIncident = "maritime-incident",
        /// Fighting stops by agreement.
        Ceasefire = "ceasefire",
        /// Something is signed or agreed.
        Agreement = "agreement",
        /// A round of negotiations.
        Talks = "talks",
        /// An official goes to another country.
        Visit = "visit",
        /// Somebody in office says something of weight.
        Statement = "statement",
        /// A listing as terrorist or sanctioned.
        Designation = "designation",
        /// Sanctions are imposed, changed or lifted.
        Sanctions = "sanctions",
        /// A law, a charge, a trial, a judgment.
        Legal = "legal",
        /// People vote, or are called to.
        Election = "election",
        /// A crossing or border closes.
        BorderClosure = "border-closure",
        /// People demonstrate.
        Protest = "protest",
        /// None of these.
        Other = "other",
    }
}

vocabulary! {
    /// What kind of organisation or group an actor is. Desks add words of their own:
    /// [`super::ActorType`].
    ActorKind {
        /// A government or its body.
        Government = "government",
        /// Armed forces of a state.
        Military = "military",
        /// An armed group that is not a state's.
        ArmedGroup = "armed-group",
        /// A political party or movement.
        Political = "political",
        /// An organisation of states.
        Intergovernmental = "intergovernmental",
        /// A crime syndicate.
        Criminal = "criminal",
        /// Media.
        Media = "media",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// None of these.
        Other = "other",
    }
}

labelled! {
    EventKind: EventType;
    ActorKind: ActorType;
}
