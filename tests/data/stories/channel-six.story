= * | title | Channel Six
= MAGPIE | female | Magpie, Rosa
= WREN | female | Wren, Josephine, Jo
= CROW | male | Crow, Mick
= TALLIS | male | Tallis, Ned, the guard, the man

Channel Six

“Crow to Magpie,”<CROW treatment=walkie-talkie> said the voice in her ear. “Are you in?”<CROW treatment=walkie-talkie>

Magpie was not in. Magpie was hanging by her knees from the gutter of the Municipal Museum with a screwdriver in her mouth. She took it out.

“Nearly,”<MAGPIE delivery=whispering> she whispered.

“What’s nearly?”<CROW treatment=walkie-talkie>

“Nearly is when I’d be further along if I wasn’t talking to you.”<MAGPIE>

“Children,”<WREN delivery=cold|sarcastic|neutral treatment=walkie-talkie> said a second voice, dry as toast. “Channel discipline.”<WREN delivery=cold|sarcastic|neutral treatment=walkie-talkie>

“Sorry, Wren,”<MAGPIE & CROW treatment=neutral|walkie-talkie> they said together.

The last screw dropped into the gutter. She swung the grille out on its string, folded herself in half, and went through the hole head first. There was a duct. There was always a duct. She lay in it and got her breath, and listened to the building tick.

“I’m in,”<MAGPIE delivery=breathless> she panted.

“Lovely,”<CROW treatment=walkie-talkie> said Crow. “Twelve metres straight ahead, and then it’s on the left. I can see you on the plan. I’ve made you a little paper hat.”<CROW treatment=walkie-talkie>

“Mick.”<WREN treatment=walkie-talkie>

“No names!”<CROW treatment=walkie-talkie>

“If you make her laugh in there I’ll use your *full* name. Guard’s just left the desk. He’s heading for the stairs.”<WREN treatment=walkie-talkie>

“Which stairs?”<MAGPIE>

“Yours.”<WREN treatment=walkie-talkie>

She stopped crawling. Through the slats beneath her she could see a strip of marble and the toe of a bronze admiral. She could hear the steps now, too, and someone humming.

“Wren, he’s right under me,”<MAGPIE delivery=whispering> she breathed.

“I see him. Don’t move.”<WREN treatment=walkie-talkie>

The humming stopped.

“Hello?”<TALLIS> said the guard. A beam of light came up through the slats and laid stripes on her hands. “Somebody there?”<TALLIS>

*I’m a pigeon*<~ MAGPIE>, she thought. *I’m a nice fat pigeon and I live here*<~ MAGPIE>.

“Coo,”<CROW treatment=walkie-talkie> Crow suggested in her ear.

She bit her sleeve. She bit it so hard that she tasted the wool. After about a year the light went away; the man said, to nobody, “Pigeons,”<TALLIS> and the humming went on up the stairs.

“I’m going to kill him,”<MAGPIE> said Magpie when she could.

“Get in line,”<WREN treatment=walkie-talkie> said Wren. “You’ve got nine minutes.”<WREN treatment=walkie-talkie>

* * *

The Tallis Room was round, and so dark that she had to find the case with her fingertips. Under the glass, on a cushion, something glimmered.

“I’m looking at it,”<MAGPIE> she said. “It’s smaller than in the pictures.”<MAGPIE>

“Everything is,”<WREN treatment=walkie-talkie> Wren answered. “Is there a wire?”<WREN treatment=walkie-talkie>

“Two. Red and … other red.”<MAGPIE>

“What do you mean, other red?”<CROW treatment=walkie-talkie>

“It’s dark, Crow. They’re both red. One’s a bit more in love than the other.”<MAGPIE>

“Cut the happier one,”<CROW treatment=walkie-talkie> said Crow.

“Do *not* cut anything,”<WREN delivery=cold|sarcastic|neutral treatment=walkie-talkie> the dry voice said. “Follow them down. One goes into the floor and one into the hinge.”<WREN delivery=cold|sarcastic|neutral treatment=walkie-talkie>

“They both go into the floor.”<MAGPIE>

A silence on the channel. She didn’t like it. Wren had been doing this since before she was born, and Wren was never silent.

“Wren? What does it mean if both go into the floor?”<MAGPIE>

“It means that they’ve changed it,”<WREN delivery=slow treatment=walkie-talkie> said Wren slowly. “It means that somebody told them.”<WREN delivery=slow treatment=walkie-talkie>

“Who could have told them? There’s only us.”<MAGPIE>

“Come out of there, Rosa.”<WREN treatment=walkie-talkie>

“You said no names.”<MAGPIE>

“Rosa, come out. Now. The way you came.”<WREN treatment=walkie-talkie>

She turned round, and a light went on. It wasn’t a torch this time. It was all the lights, and they were very white, and by the door stood the guard with his cap under his arm.

“I’d stay where you are, love,”<TALLIS> he said. “That floor’s live from here to there.”<TALLIS>

He had a kind, creased face. He was about sixty. He was the sort of man who would carry a pram up a flight of steps. In his other hand was a radio just like hers.

“Evening, Josephine,”<TALLIS> he said into it.

For a moment there was nothing but the hiss. Then: “Hello, Tallis,”<WREN treatment=walkie-talkie> said Wren.

“You know him?”<CROW delivery=surprised|frightened|excited|neutral treatment=walkie-talkie> squeaked Crow.

“I was married to him. Get off the channel, Mick.”<WREN treatment=walkie-talkie>

“*Married?*”<MAGPIE> said Magpie.

“It was a long time ago,”<TALLIS> Tallis told her. “She had red hair. I named the room after us, in a manner of speaking; it was all in the settlement.”<TALLIS> He raised the radio again. “You’re getting careless, Jo. You’ve used the gutter twice.”<TALLIS>

“You told me once that you’d never take a job behind a desk.”<WREN treatment=walkie-talkie>

“You told me you’d never send in a child.”<TALLIS>

“I’m twenty-two,”<MAGPIE> said Magpie, but nobody was listening to her.

“She’s good, though,”<WREN treatment=walkie-talkie> said Wren. “Isn’t she?”<WREN treatment=walkie-talkie>

“She’s very good. I didn’t hear her till the stairs. She reminds me of somebody.”<TALLIS>

“Let her go, Ned.”<WREN treatment=walkie-talkie>

He scratched his chin with the aerial. “What do I get?”<TALLIS>

“What do you want?”<WREN treatment=walkie-talkie>

“I’m retiring on Friday,”<TALLIS> the guard said. “They’re giving me a clock. I thought that somebody might come and have a cup of tea with me, after, and help me to not look at it.”<TALLIS>

It was so quiet that Magpie could hear the lights. She shifted from one foot to the other, remembered the floor, and stopped.

“With sugar?”<WREN delivery=gentle treatment=walkie-talkie> the radio asked at last, and it was not dry at all.

“Three,”<TALLIS> said Tallis.

“You’ll rot your teeth.”<WREN treatment=walkie-talkie>

“They’re not mine. Friday, then. Six o’clock.”<TALLIS> He put on his cap, reached behind the door, and pulled a switch; something under the marble went *thunk*. “Mind the admiral on your way out, love,”<TALLIS delivery=gentle> he told her kindly. “And next time, wipe your feet. You’ve left pigeon all down the duct.”<TALLIS delivery=gentle>

“Magpie?”<CROW delivery=quiet|weak|neutral treatment=walkie-talkie> said a very small voice in her ear. “Has everybody gone mad?”<CROW delivery=quiet|weak|neutral treatment=walkie-talkie>

“I think so,”<MAGPIE> she said. She looked back over her shoulder at the case, and then at the broad blue back going away down the passage, humming. “Crow? Do we own any sugar?”<MAGPIE>
