// What holds for every document, whoever read it.
#pragma once

#include "cues/scripts/document/document.h"

void check_document(const dramatis::cues::scripts::document::Document& document, bool plain_text = false);
