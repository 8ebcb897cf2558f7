= * | title | What the Tide Left
= RUTH | female | Ruth, Ruthie, Miss Trewin, her sister
= NELL | female | Nell, Eleanor
= MOTHER | female | their mother
= DAD | male | Dad
= GERALD | male | Gerald
= MR PASCOE | male | Mr Pascoe

What the Tide Left

Ruth had started on the cupboards before Nell had her coat off.

"You could have waited."<NELL>

"I did wait. I waited till ten."<RUTH>

"The ferry was late."<NELL>

"The ferry's been late since nineteen seventy-four. You get the one before."<RUTH>

Nell hung her coat on the back of the door, where there had always been a hook and where there was no hook now, and picked it up off the floor again.

"What happened to the hook?"<NELL>

"It came out of the wall. Gerald was going to mend it."<RUTH>

"And?"<NELL>

"And he went to live in Truro with a dental hygienist, Nell. You know what happened to Gerald."<RUTH>

"I meant the hook."<NELL>

There was a silence, and then both of them began to laugh, and for a while the kitchen was what it had been.

"Sit down,"<RUTH> Ruth said at last. She wiped her eyes with the tea towel. "I'll make a pot. There's no milk."<RUTH>

"I brought milk."<NELL>

"Of course you did."<RUTH>

"What does that mean?"<NELL>

"It means thank you."<RUTH>

"It didn't sound like thank you."<NELL>

Ruth put the kettle on the ring and stood with her back to the room. It was their mother's kettle, with a dent in the side from the time it had been thrown. Neither of them had ever been told at whom.

"Have you found it?"<NELL>

"Found what?"<RUTH>

"Ruthie. You've been through four cupboards. You're not looking for the good plates."<NELL>

"I might be."<RUTH>

"You hate the good plates."<NELL>

"I hate the good plates,"<RUTH> she admitted. "All right. No, I haven't found it. It's not in the tin, it's not in the bureau, and it's not behind the clock. Mr Pascoe says that without it he can't do a thing."<RUTH>

"What did he say exactly?"<NELL>

"He said, 'Miss Trewin, a will is like a tooth. Either one has it or one hasn't.'"<RUTH>

"He did not."<NELL>

"He did. He was eating a scone."<RUTH>

The kettle began to mutter. Outside, the tide had gone so far out that the harbour was nothing but ropes.

"She told me once where she kept things,"<NELL> said Nell.

"When?"<RUTH>

"The summer I had the chickenpox. She sat on the end of the bed, and she said, 'If ever I go, look where the sea can't.' I thought she meant Dad."<NELL>

"Dad was in the sea."<RUTH>

"I was six. I didn't think it through."<NELL>

"Where the sea can't."<RUTH> Ruth turned the words over. "The roof?"<RUTH>

"The roof leaks."<NELL>

"That's the rain. That isn't the sea."<RUTH>

"In this house?"<NELL>

It was a fair point. In a south-westerly the spray came over the wall and down the chimney, and as girls they had gone to bed with salt on their lips.

"Why did you never tell me that?"<RUTH>

"That I was six?"<NELL>

"That she sat on your bed."<RUTH>

Nell looked at her hands. "Didn't she sit on yours?"<NELL>

"No."<RUTH>

"Not ever?"<NELL>

"I was the one who could manage. You don't sit on the bed of the one who can manage. You ask her if she's fed the hens."<RUTH>

"I didn't know that."<NELL>

"No. Well."<RUTH> The lid of the kettle rattled; she took it off the heat. "You were in London for most of it."<RUTH>

"I came when you rang."<NELL>

"You came when I rang. Yes."<RUTH>

"That isn't fair. You never rang! I'd get a card at Christmas, 'All well, roof mended', and then I'd find out from a stranger in a shop that she'd been in hospital for a month."<NELL>

"You'd have come down."<RUTH>

"Yes, I'd have come down!"<NELL>

"And she'd have sat up in bed and put on lipstick for you, and been charming, and when you'd gone I'd have had to carry her to the lavatory."<RUTH> Ruth set the pot on the table very gently. "So I didn't ring. I'm sorry. I thought about it every time."<RUTH>

The tea was too strong. They drank it anyway.

"I'd have carried her,"<NELL delivery=quiet> said Nell after a while, so quietly that it might have been meant for the cup.

"You'd have dropped her."<RUTH>

"I'd have dropped her,"<NELL> she agreed.

A gull walked along the sill, looked in at them, and thought better of it.

"What can't the sea do?"<NELL>

"Shut up,"<RUTH> said her sister promptly. "Keep still. Play the piano."<RUTH>

Their eyes met. The piano stood in the front room under a bedspread. Nobody had touched it since the lid had stuck, and the lid had stuck, now that one came to think of it, in a very dry summer.

"Get the bread knife,"<RUTH> Ruth said.

"You can't open a piano with a bread knife!"<NELL>

"You can open anything with a bread knife. I've done the car."<RUTH>

It took the pair of them, one levering and the other hanging on to the candle brackets. When the lid gave, it gave all at once, and Nell sat down on the carpet with a bump.

"Are you hurt?"<RUTH>

"No. Is it there?"<NELL>

"There's something. Oh."<RUTH>

"What? Ruth, what is it?"<NELL>

Along the keys, end to end, lay sixty or seventy envelopes, each of them with the same name on it in the same upright hand, and none with a stamp.

"They're to you,"<RUTH> said Ruth.

"To me?"<NELL>

"*Eleanor, London.* *Eleanor, London.* She never had your address. She never asked me for it."<RUTH> Ruth lifted one and turned it over, and then another. "Sixty letters, and she never once asked me. I'd have given it to her. All she had to do was ask."<RUTH>

"She'd have thought that you'd mind."<NELL>

"I would have minded!"<RUTH>

"I know."<NELL> Nell got up on her knees. At the bass end of the keyboard, under the last of the envelopes, was one that was thicker than the others, and she drew it out and held it up to the window. "This one's yours."<NELL>

"Is it the will?"<RUTH>

"It doesn't say so. It says, *Ruth, when the hens are fed.*"<NELL>

For a long time neither of them spoke. The light had begun to come back off the water, which meant that the tide had turned.

"Read it to me,"<RUTH> said Ruth. "I haven't got my glasses."<RUTH>

"They're on your head."<NELL>

"I know where they are."<RUTH>

So she opened it, and cleared her throat, and sat down on the end of the stool, which was as near as one could get, in that room, to the end of a bed. "'My dear girl,'"<NELL delivery=reading> she read.
