#include "CPageFiles.h"

// #embed is of C23; compilers that have it for other versions of C, too, warn of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t index_html[] = {
#embed "Web/index.html"
};
static const uint8_t acts_js[] = {
#embed "Web/acts.js"
};
static const uint8_t animate_js[] = {
#embed "Web/animate.js"
};
static const uint8_t api_js[] = {
#embed "Web/api.js"
};
static const uint8_t auto_js[] = {
#embed "Web/auto.js"
};
static const uint8_t beside_js[] = {
#embed "Web/beside.js"
};
static const uint8_t carry_js[] = {
#embed "Web/carry.js"
};
static const uint8_t changednetwork_js[] = {
#embed "Web/changednetwork.js"
};
static const uint8_t choices_js[] = {
#embed "Web/choices.js"
};
static const uint8_t command_js[] = {
#embed "Web/command.js"
};
static const uint8_t controls_js[] = {
#embed "Web/controls.js"
};
static const uint8_t curves_js[] = {
#embed "Web/curves.js"
};
static const uint8_t diagram_js[] = {
#embed "Web/diagram.js"
};
static const uint8_t dom_js[] = {
#embed "Web/dom.js"
};
static const uint8_t drawings_js[] = {
#embed "Web/drawings.js"
};
static const uint8_t edits_js[] = {
#embed "Web/edits.js"
};
static const uint8_t events_js[] = {
#embed "Web/events.js"
};
static const uint8_t family_js[] = {
#embed "Web/family.js"
};
static const uint8_t figures_js[] = {
#embed "Web/figures.js"
};
static const uint8_t film_js[] = {
#embed "Web/film.js"
};
static const uint8_t filmstrip_js[] = {
#embed "Web/filmstrip.js"
};
static const uint8_t folding_js[] = {
#embed "Web/folding.js"
};
static const uint8_t gestures_js[] = {
#embed "Web/gestures.js"
};
static const uint8_t guest_js[] = {
#embed "Web/guest.js"
};
static const uint8_t help_js[] = {
#embed "Web/help.js"
};
static const uint8_t history_js[] = {
#embed "Web/history.js"
};
static const uint8_t inside_css[] = {
#embed "Web/inside.css"
};
static const uint8_t inside_js[] = {
#embed "Web/inside.js"
};
static const uint8_t inspector_js[] = {
#embed "Web/inspector.js"
};
static const uint8_t keys_js[] = {
#embed "Web/keys.js"
};
static const uint8_t ladder_js[] = {
#embed "Web/ladder.js"
};
static const uint8_t large_js[] = {
#embed "Web/large.js"
};
static const uint8_t layered_js[] = {
#embed "Web/layered.js"
};
static const uint8_t layout_js[] = {
#embed "Web/layout.js"
};
static const uint8_t lineages_js[] = {
#embed "Web/lineages.js"
};
static const uint8_t map_js[] = {
#embed "Web/map.js"
};
static const uint8_t motion_css[] = {
#embed "Web/motion.css"
};
static const uint8_t message_js[] = {
#embed "Web/message.js"
};
static const uint8_t moving_js[] = {
#embed "Web/moving.js"
};
static const uint8_t newest_js[] = {
#embed "Web/newest.js"
};
static const uint8_t page_css[] = {
#embed "Web/page.css"
};
static const uint8_t page_js[] = {
#embed "Web/page.js"
};
static const uint8_t plane_js[] = {
#embed "Web/plane.js"
};
static const uint8_t runpanel_js[] = {
#embed "Web/runpanel.js"
};
static const uint8_t runs_js[] = {
#embed "Web/runs.js"
};
static const uint8_t seen_js[] = {
#embed "Web/seen.js"
};
static const uint8_t selection_js[] = {
#embed "Web/selection.js"
};
static const uint8_t shader_js[] = {
#embed "Web/shader.js"
};
static const uint8_t sharpness_js[] = {
#embed "Web/sharpness.js"
};
static const uint8_t sheet_js[] = {
#embed "Web/sheet.js"
};
static const uint8_t slides_js[] = {
#embed "Web/slides.js"
};
static const uint8_t stage_js[] = {
#embed "Web/stage.js"
};
static const uint8_t starpanel_js[] = {
#embed "Web/starpanel.js"
};
static const uint8_t starring_js[] = {
#embed "Web/starring.js"
};
static const uint8_t stars_css[] = {
#embed "Web/stars.css"
};
static const uint8_t starsview_js[] = {
#embed "Web/starsview.js"
};
static const uint8_t starwords_js[] = {
#embed "Web/starwords.js"
};
static const uint8_t state_js[] = {
#embed "Web/state.js"
};
static const uint8_t top_js[] = {
#embed "Web/top.js"
};
static const uint8_t typed_js[] = {
#embed "Web/typed.js"
};
static const uint8_t view_js[] = {
#embed "Web/view.js"
};
static const uint8_t walk_js[] = {
#embed "Web/walk.js"
};
static const uint8_t way_js[] = {
#embed "Web/way.js"
};
static const uint8_t wiring_js[] = {
#embed "Web/wiring.js"
};

#define FILE(name, array) {name, array, sizeof array}

static const struct breed_page_file files[] = {
    FILE("index.html", index_html),
    FILE("acts.js", acts_js),
    FILE("animate.js", animate_js),
    FILE("api.js", api_js),
    FILE("auto.js", auto_js),
    FILE("beside.js", beside_js),
    FILE("carry.js", carry_js),
    FILE("changednetwork.js", changednetwork_js),
    FILE("choices.js", choices_js),
    FILE("command.js", command_js),
    FILE("controls.js", controls_js),
    FILE("curves.js", curves_js),
    FILE("diagram.js", diagram_js),
    FILE("dom.js", dom_js),
    FILE("drawings.js", drawings_js),
    FILE("edits.js", edits_js),
    FILE("events.js", events_js),
    FILE("family.js", family_js),
    FILE("figures.js", figures_js),
    FILE("film.js", film_js),
    FILE("filmstrip.js", filmstrip_js),
    FILE("folding.js", folding_js),
    FILE("gestures.js", gestures_js),
    FILE("guest.js", guest_js),
    FILE("help.js", help_js),
    FILE("history.js", history_js),
    FILE("inside.css", inside_css),
    FILE("inside.js", inside_js),
    FILE("inspector.js", inspector_js),
    FILE("keys.js", keys_js),
    FILE("ladder.js", ladder_js),
    FILE("large.js", large_js),
    FILE("layered.js", layered_js),
    FILE("layout.js", layout_js),
    FILE("lineages.js", lineages_js),
    FILE("map.js", map_js),
    FILE("motion.css", motion_css),
    FILE("message.js", message_js),
    FILE("moving.js", moving_js),
    FILE("newest.js", newest_js),
    FILE("page.css", page_css),
    FILE("page.js", page_js),
    FILE("plane.js", plane_js),
    FILE("runpanel.js", runpanel_js),
    FILE("runs.js", runs_js),
    FILE("seen.js", seen_js),
    FILE("selection.js", selection_js),
    FILE("shader.js", shader_js),
    FILE("sharpness.js", sharpness_js),
    FILE("sheet.js", sheet_js),
    FILE("slides.js", slides_js),
    FILE("stage.js", stage_js),
    FILE("starpanel.js", starpanel_js),
    FILE("starring.js", starring_js),
    FILE("stars.css", stars_css),
    FILE("starsview.js", starsview_js),
    FILE("starwords.js", starwords_js),
    FILE("state.js", state_js),
    FILE("top.js", top_js),
    FILE("typed.js", typed_js),
    FILE("view.js", view_js),
    FILE("walk.js", walk_js),
    FILE("way.js", way_js),
    FILE("wiring.js", wiring_js),
};

const int breed_page_file_count = sizeof files / sizeof files[0];

struct breed_page_file breed_page_file(int index) { return files[index]; }
