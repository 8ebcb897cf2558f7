= * | title | The Allotment
= WALTER | male | Walter, granddad, the old man
= DAWN | female | Dawn
= STAN | male | Stan
= MRS IQBAL | female | Mrs Iqbal, Nasreen
= GARY | male | Gary, her father
= JEAN | female | your gran

The Allotment

The leeks had been slashed in the night. Walter Hogg stood over them with his hands hanging.

- Who'd do a thing like that?<DAWN> said Dawn.

- Somebody with a spade,<WALTER> said her granddad.

- On purpose?<DAWN>

- You don't do forty leeks by accident, love.<WALTER>

She was eleven, and she was there because her mother was at work and her father was wherever he was. She squatted down and touched one. It was as thick as her wrist, and it wept.

- Can you mend them?<DAWN>

- No.<WALTER>

- Can we eat them?<DAWN>

- We shall have to,<WALTER> Walter said. - We'll be eating leeks till Easter. Go and ask Stan if he heard owt.<WALTER>

Stan's plot was the next but one. He was in his shed, with the door open and the kettle on, and he knew already. Everybody knew.

- It's a crying shame,<STAN> he told her. - He'd have walked it. He'd have had that cup off me at last.<STAN>

- Did you hear anything?<DAWN>

- I'm deaf, flower. I'd not hear the Last Trump.<STAN>

- Was it you?<DAWN> asked Dawn.

Stan looked at her over his mug. He wasn't offended. He took his time, as he did with everything.

- It's a fair question,<STAN> he said. - I've won that cup six years, and I'd have lost it Saturday. If I was a copper I'd arrest me. But I'll tell you a thing about your granddad. When my wife was bad he did my watering every night for two months, and he never said. I thought that it was raining.<STAN>

- Who was it, then?<DAWN>

- Have you asked Nasreen? She's up at all hours with them onions.<STAN>

Mrs Iqbal had the corner, by the gate. She was tying up beans, and she had the string between her teeth, so that it was a minute before she could speak.

- I saw a light,<MRS IQBAL> she said. - About four. I was saying my prayers. I thought, it's Walter, he can't sleep, he's gone down to look at them. He does that.<MRS IQBAL>

- What kind of light?<DAWN>

- A phone. It was that sort of blue.<MRS IQBAL>

- Granddad's not got a phone.<DAWN>

- No,<MRS IQBAL> said Mrs Iqbal. She put down the string. - No, he hasn't, has he? Come in here and sit down a minute, Dawn. You've gone all pinched.<MRS IQBAL>

- I'm all right.<DAWN>

- Have you had breakfast?<MRS IQBAL>

- I had a yoghurt.<DAWN>

- That's not breakfast, that's glue. Sit.<MRS IQBAL>

She sat. She ate what she was given, which was hot, and made her nose run. And with her nose running she said, into the plate, what she'd been thinking since she saw the first leek.

- My dad's got a phone.<DAWN>

- Lots of people's dads have got phones,<MRS IQBAL delivery=gentle> Mrs Iqbal said gently.

- He came round last night. He wanted some money. Granddad said, 'Not this time, Gary,' and he shut the door on him.<DAWN>

- Does your granddad know he was here? Down at the plots?<MRS IQBAL>

- I don't know if he *was* here. I'm only saying.<DAWN>

- Then we'll only say it to each other, shall we? For now.<MRS IQBAL>

* * *

When she got back, the old man was lifting them. He'd put down sacks along the row, and was laying them out on the sacks side by side, in pairs, like casualties.

- Well?<WALTER> he asked.

- Stan says he'd arrest himself. Mrs Iqbal saw a light.<DAWN>

- Did she?<WALTER>

- It might have been anybody.<DAWN>

- It might,<WALTER> said Walter. He straightened up by stages with his hand in the small of his back. - You're a bad liar, Dawn. You get it from your gran. It's nowt to be ashamed of.<WALTER>

- I'm not lying!<DAWN>

- I was sat in the shed,<WALTER> he said. - I couldn't sleep. I'd my flask. I saw him come in at the gate.<WALTER>

It was so quiet that she could hear Stan's kettle.

- You *saw* him? And you didn't stop him?<DAWN>

- He'd got my own spade. I thought, if I go out there, he'll have to look at me. He'll have to stand there with it in his hand, and be looked at. I couldn't do that to him. He's a grown man.<WALTER>

- But they were for the cup,<DAWN delivery=crying> Dawn wailed. - You'd measured them! You sang to them!<DAWN delivery=crying>

- It's only leeks.<WALTER>

- It's not only leeks!<DAWN>

- No,<WALTER> her granddad admitted. He lowered himself on to the upturned bucket, and drew her in against his jacket, which smelled of twine. - No, it isn't. When he was your age I'd no time for him. I was always down here. He used to stand at that gate and shout, 'Dad! Tea's ready!', and I'd shout back, 'In a minute.' Every night. In a minute. I reckon he got tired of leeks about then.<WALTER>

- That's no excuse,<DAWN> she said.

- It isn't one. It's just what there is.<WALTER>

The gate clicked. Neither of them looked up straight away, because the gate was always clicking. There were steps along the cinders, slow ones, and they came to a halt at the end of the row. He hadn't shaved. He'd got mud up to the knee.

- Dad,<GARY> he said.

Walter went on looking at the sacks. - Now then, Gary,<WALTER> he said.

- I don't know what to say.<GARY>

- I shouldn't bother, then.<WALTER>

- I was drunk. I'm not saying that it's— I was, though. I got home and I looked at my hands.<GARY delivery=neutral|crying|strained|sad> His voice cracked. - I'll dig it over. I'll buy you some more. I'll do whatever you want, Dad, only say something.<GARY delivery=crying|strained|sad>

Dawn could feel her granddad breathing. She felt him get ready to say it: in a minute. She'd have bet her life on it. She pinched him, hard, through the tweed.

- You can start with that end,<WALTER> said Walter Hogg. - Mind your back. And when you've done, there's tea.<WALTER>
