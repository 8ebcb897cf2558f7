// How the voice of each quotation reaches us, and for how long: who speaks over the comm, or sits behind glass, does so in
// every line until the story ends it or the scene does.
#pragma once

#include <string_view>
#include <vector>

#include "cues/prose/staging/people.h"
#include "cues/prose/staging/staging.h"
#include "cues/prose/staging/tags.h"

namespace dramatis::cues::prose::staging {

class Arrivals {
  public:
    Arrivals(const text::Story& story, const cast::Cast& cast, std::vector<Manner>& manners);
    void begin_scene();
    // Somebody comes to another place: no wall parts the voices any more, but the comm goes on.
    void change_place();
    // `tags`: of each part of the block.
    void read(const Narration& block, People& people, const std::vector<QuotationTag>& tags);

  private:
    struct Arrival {
        std::string_view treatment;
        Span from;
        explicit operator bool() const { return !treatment.empty(); }
    };
    void read_sentence(const Narration& block, People& people, const Sentence& sentence);
    void release(const Narration& block, const People& people, const Sentence& sentence);
    void place(const Narration& block, const People& people, const Sentence& sentence);
    void read_quotation(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                        std::size_t part);
    Arrival beside(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                   std::size_t part) const;
    bool is_new(std::size_t speaker) const;
    bool is_beside(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                   std::size_t part) const;
    Arrival inferred(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                     std::size_t part, std::size_t speaker) const;
    void note_call_sign(const Narration& block, const People& people, std::size_t quotation, std::size_t speaker);
    void see(const People& people, const std::vector<Word>& words, const Sentence& sentence);
    void note_seen(std::size_t who);
    std::string_view pressed_device() const;
    std::string_view as_heard_here(std::string_view treatment) const;
    Arrival out_of_sight_at(const Narration& block, const Match& match, const Sentence& sentence, bool in_tag) const;
    void note_device(const Narration& block, std::size_t at);
    void read_calls(const Narration& block, const People& people, const Sentence& sentence);
    Arrival from_device(const Narration& block, const std::vector<QuotationTag>& tags, std::size_t part) const;
    Arrival speaks_into(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                        std::size_t part) const;
    bool is_playing() const;
    bool stays_open() const;

    static constexpr std::size_t farthest_caller = 30;  // words before "picked up the phone"

    const cast::Cast& cast_;
    std::vector<Manner>& manners_;
    std::vector<std::string_view> natures_;  // the treatment of what isn't a person
    bool has_natures_ = false;
    bool has_walkie_talkies_ = false;
    bool listens_ = false;             // at what is between
    std::vector<Arrival> lasting_;     // of each character
    std::vector<Arrival> far_;         // what each character spoke through last, in any scene
    bool apparatus_ = false;           // the scene has a radio or the like
    std::vector<std::uint32_t> seen_;  // the scene in which each character spoke or was named last
    std::uint32_t scene_ = 1;
    Arrival announced_;  // the end of the block before: "A voice came over the speaker."
    Arrival call_;       // somebody holds a telephone: whoever answers is on it
    std::size_t caller_ = none;
    std::size_t here_ = 0;        // who has spoken or acted in this scene, and not from afar
    bool woken_ = false;          // `call_` is a device that has just crackled
    bool tape_ = false;           // the scene has a recorder
    Arrival ringing_;             // a telephone that nobody has answered
    std::string_view device_;     // the treatment of the device that the scene named last
    Arrival named_device_;        // named since the quotation before
    Arrival broadcast_;           // the scene has a radio or a television
    std::size_t waiting_ = 0;     // quotations since then: nobody is waited for long
    std::size_t subject_ = none;  // whom the narration was about last
    Arrival beyond_;              // somebody unknown is behind a door or glass: whoever is new speaks from there
};

}  // namespace dramatis::cues::prose::staging
