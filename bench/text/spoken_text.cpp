// What the normaliser makes of each line of standard input, "language<tab>text". For spoken_scores.py.
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "voices/normalise/normaliser.h"

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) continue;
        std::vector<dramatis::voices::text::WrittenWord> words;
        std::istringstream text(line.substr(tab + 1));
        for (std::string word; text >> word;) words.push_back({.text = word});
        std::cout << dramatis::voices::normalise::normalise(words, line.substr(0, tab), {}).text << '\n';
    }
}
