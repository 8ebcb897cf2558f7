#include "mix/settings/sound_definition.h"

#include "core/random.h"
#include "core/text.h"
#include "mix/synthesis/recipe_reader.h"

namespace dramatis::mix::settings {

SoundDefinition read_sound(const Settings& table, std::string name, bool built_in) {
    SoundDefinition sound;
    sound.built_in = built_in;
    sound.where = built_in ? Location{} : table.where();
    sound.tags = table.texts("tags").value_or(std::vector<std::string>{});
    sound.description = table.text("description").value_or("");
    sound.category = table.text("category").value_or("");
    sound.file = table.text("file").value_or("");
    sound.loop_start = table.seconds("loop_start", {0.0, 86400.0}).value_or(Seconds{0.0});
    sound.loop_end = table.seconds("loop_end", {0.0, 86400.0}).value_or(Seconds{0.0});
    sound.gain = table.decibels("gain", {-120.0, 40.0}).value_or(Decibels{0.0});
    sound.licence = table.text("licence").value_or("");
    sound.author = table.text("author").value_or("");
    const auto seed = table.integer("seed", {0, 2147483647}).value_or(0);
    sound.recipe = synthesis::read_recipe(table, seed_from(fold_name(name), static_cast<std::uint64_t>(seed)));
    sound.loops = table.boolean("loops").value_or(!sound.file.empty());
    if (sound.file.empty() == (sound.recipe == nullptr))
        table.report("E0337", "a sound is either a file or a recipe of layers",
                     "write file = \"fx/lamp.wav\", or [[sound.NAME.layer]] tables");
    if (sound.loop_end.value > 0.0 && sound.loop_end <= sound.loop_start)
        table.report("E0337", "loop_end must come after loop_start", {}, "loop_end");
    sound.name = std::move(name);
    table.finish();
    return sound;
}

}  // namespace dramatis::mix::settings
