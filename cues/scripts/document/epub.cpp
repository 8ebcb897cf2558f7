#include "cues/scripts/document/epub.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/document_builder.h"
#include "cues/scripts/document/html.h"
#include "cues/scripts/document/xml.h"
#include "cues/scripts/document/zip_archive.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::string_view save_anew = "download it again, or open it in a program for e-books and save it anew";

std::string without_escapes(std::string_view address) {
    std::string text;
    for (std::size_t at = 0; at < address.size(); ++at) {
        unsigned code = 0;
        if (address[at] == '%' && at + 2 < address.size()) {
            const char* const begin = address.data() + at + 1;
            const auto [end, error] = std::from_chars(begin, begin + 2, code, 16);
            if (error == std::errc{} && end == begin + 2 && code != 0) {
                text += static_cast<char>(code);
                at += 2;
                continue;
            }
        }
        text += address[at];
    }
    return text;
}

// The entry that an address in a file of `folder` means ("OEBPS", "../text/one.xhtml#top").
std::string entry_of(std::string_view folder, std::string_view address) {
    address = address.substr(0, address.find('#'));
    const std::string whole = without_escapes(address);
    std::vector<std::string_view> parts;
    const auto add = [&parts](std::string_view path) {
        for (const std::string_view part : split_filled(path, '/')) {
            if (part == "..") {
                if (!parts.empty()) parts.pop_back();
            } else if (part != ".") {
                parts.push_back(part);
            }
        }
    };
    if (!whole.starts_with('/')) add(folder);
    add(whole);
    std::string entry;
    for (const std::string_view part : parts) {
        if (!entry.empty()) entry += '/';
        entry += part;
    }
    return entry;
}

std::string_view folder_of(std::string_view entry) {
    const std::size_t slash = entry.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : entry.substr(0, slash);
}

Result<Node> epub_part(ZipArchive& archive, const std::string& entry) {
    const Result<std::string> bytes = archive.read(entry);
    if (!bytes) return std::unexpected(bytes.error());
    return parse_xml(*bytes, fmt::format("{}: {}", archive.name(), entry));
}

// The name of the file that describes the book.
Result<std::string> package_of(ZipArchive& archive) {
    const Result<Node> container = epub_part(archive, "META-INF/container.xml");
    if (!container) return std::unexpected(container.error());
    if (const Node* files = container->child("rootfiles")) {
        for (const Node& file : files->children) {
            if (file.name == "rootfile") return entry_of("", file.attribute("full-path"));
        }
    }
    return failure("E0169", fmt::format("'{}' doesn't say where its book is", archive.name()), std::string(save_anew));
}

// What is encrypted in the book, fonts aside: those are often disguised in books that anybody may read.
Result<std::set<std::string>> locked_entries(ZipArchive& archive) {
    std::set<std::string> locked;
    if (!archive.contains("META-INF/encryption.xml")) return locked;
    const Result<Node> root = epub_part(archive, "META-INF/encryption.xml");
    if (!root) return std::unexpected(root.error());
    for (const Node& each : root->children) {
        if (each.name != "EncryptedData") continue;
        const Node* method = each.child("EncryptionMethod");
        const std::string_view algorithm = method == nullptr ? std::string_view{} : method->attribute("Algorithm");
        if (algorithm == "http://www.idpf.org/2008/embedding" || algorithm == "http://ns.adobe.com/pdf/enc#RC")
            continue;
        const Node* data = each.child("CipherData");
        const Node* reference = data == nullptr ? nullptr : data->child("CipherReference");
        if (reference != nullptr) locked.insert(entry_of("", reference->attribute("URI")));
    }
    return locked;
}

struct Package {
    std::vector<std::string> pages;  // entries, in order
    std::string title, author, language;
    std::size_t contents = 0, outside = 0;  // pages that aren't read
};

// Tables of contents, by what the package says of them: EPUB 2 has a guide.
std::set<std::string> contents_of(const Node& root, std::string_view folder) {
    std::set<std::string> entries;
    if (const Node* guide = root.child("guide")) {
        for (const Node& each : guide->children) {
            if (each.attribute("type") == "toc") entries.insert(entry_of(folder, each.attribute("href")));
        }
    }
    return entries;
}

Package package_in(const Node& root, std::string_view folder) {
    Package package;
    if (const Node* metadata = root.child("metadata")) {
        package.title = text_of_child(*metadata, "title");
        package.author = text_of_child(*metadata, "creator");
        package.language = text_of_child(*metadata, "language");
    }
    std::map<std::string, std::string, std::less<>> entries;  // by their ids
    std::set<std::string> left_out = contents_of(root, folder);
    if (const Node* manifest = root.child("manifest")) {
        for (const Node& item : manifest->children) {
            const std::string_view type = item.attribute("media-type");
            if (!type.contains("html") && type != "text/x-oeb1-document") continue;
            std::string entry = entry_of(folder, item.attribute("href"));
            const std::vector<std::string_view> properties = split_filled(item.attribute("properties"), ' ');
            if (std::ranges::count(properties, "nav") > 0) left_out.insert(entry);
            entries.emplace(item.attribute("id"), std::move(entry));
        }
    }
    for (const auto& [id, entry] : entries) package.contents += left_out.contains(entry) ? 1 : 0;
    if (const Node* spine = root.child("spine")) {
        for (const Node& item : spine->children) {
            const auto found = entries.find(item.attribute("idref"));
            // A book has each page once, and its contents not at all.
            if (item.name == "itemref" && found != entries.end() && left_out.insert(found->second).second)
                package.pages.push_back(found->second);
        }
    }
    for (const auto& [id, entry] : entries) package.outside += left_out.insert(entry).second ? 1 : 0;
    return package;
}

}  // namespace

Result<Document> read_epub(std::string bytes, std::string name) {
    Result<ZipArchive> archive = ZipArchive::open(std::move(bytes), name);
    if (!archive) return std::unexpected(archive.error());
    const Result<std::string> entry = package_of(*archive);
    if (!entry) return std::unexpected(entry.error());
    const Result<std::set<std::string>> locked = locked_entries(*archive);
    if (!locked) return std::unexpected(locked.error());
    const auto is_locked = [&locked](const std::string& each) { return locked->contains(each); };
    const std::unexpected<Diagnostic> lock =
        failure("E0162", fmt::format("'{}' is locked by the shop that sold it (DRM)", name),
                "only the shop's own programs can open it: ask the author or the publisher for a copy without a lock");
    if (is_locked(*entry)) return lock;
    const Result<Node> root = epub_part(*archive, *entry);
    if (!root) return std::unexpected(root.error());
    Package package = package_in(*root, folder_of(*entry));
    if (std::ranges::any_of(package.pages, is_locked)) return lock;

    DocumentBuilder out(std::move(name));
    bool first = true;
    for (const std::string& page : package.pages) {
        Result<std::string> text = archive->read(page);
        if (!text) return std::unexpected(text.error());
        if (!std::exchange(first, false)) out.add_break(true);
        const Result<HtmlHead> head = append_html(out, std::move(*text), fmt::format("{}: {}", out.name(), page));
        if (!head) return std::unexpected(head.error());
    }
    out.leave_out(kinds::contents, package.contents);
    out.leave_out(kinds::outside, package.outside);
    return out.finish(std::move(package.title), std::move(package.author), std::move(package.language));
}

}  // namespace dramatis::cues::scripts::document
