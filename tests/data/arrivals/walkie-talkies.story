= * | title | Walkie-Talkies
= NORA | female | Nora
= JIM | male | Jim
= VIOLET | female | Violet
= CHARLIE | male | Charlie
= DOT | female | Dot
= SAM | male | Sam
= OSCAR | male | Oscar
= JOAN | female | Joan
= RANGER | male | the ranger
= LIL | female | Lil
= HANK | male | Hank
= CAPTAIN | male | the captain
= IDA | female | Ida
= PETE | male | Pete

Nora thumbed the walkie-talkie. "Jim, do you copy?"<NORA>

A hiss, and then Jim's voice. "Loud and clear."<JIM treatment=walkie-talkie>

"What do you see?"<NORA>

"Nothing yet."<JIM treatment=walkie-talkie>

***

Violet shook the walkie-talkie. "It's broken. Charlie, shout instead!"<VIOLET>

"I am shouting!"<CHARLIE> Charlie yelled across the field.

***

Dot lay on her stomach in the bracken and held the walkie-talkie against her chin. "Hawk to Sparrow,"<DOT> she whispered. "Hawk to Sparrow. Come in, Sparrow. Over."<DOT>

The set hissed. "This is Sparrow,"<SAM treatment=walkie-talkie> it said. "I need the toilet."<SAM treatment=walkie-talkie>

"You went before we started,"<DOT> said Dot. "Over."<DOT>

"That was hours ago."<SAM treatment=walkie-talkie> There was a click, and another. "Over,"<SAM treatment=walkie-talkie> Sam added.

"Can you see the van?"<DOT>

"I can see two men. One of them's got a spade."<SAM treatment=walkie-talkie>

Somebody crawled up beside her. It was Oscar, with leaves in his hair. "What does he say?"<OSCAR> he breathed.

"Two men and a spade,"<DOT> said Dot.

"Ask him what they're digging."<OSCAR>

She pressed the button. "Sparrow, what are they digging?"<DOT>

Nothing came back for a while but crackling. Then, quite clearly: "A hole."<SAM treatment=walkie-talkie>

***

"Where the devil is she?"<HANK treatment=walkie-talkie> said a voice out of the handset, so loud that Joan dropped it in the snow.

She picked it up and wiped it. "Who is this?"<JOAN>

"Who's *this*?"<HANK treatment=walkie-talkie>

"Joan,"<JOAN> said Joan. "I found your radio on the path."<JOAN>

There was a silence on the radio. "Stay where you are, Joan,"<HANK treatment=walkie-talkie> Hank said. "Don't go near the hut."<HANK treatment=walkie-talkie>

***

The ranger's radio squawked on his belt. He turned it down.

"Aren't you going to answer?"<LIL> asked Lil.

"It's only the captain,"<RANGER> said the ranger. He unclipped it all the same. "Go ahead."<RANGER>

"The road's out at the bridge,"<CAPTAIN treatment=walkie-talkie|radio> the captain's voice said. "Get those people down."<CAPTAIN treatment=walkie-talkie|radio>

"Copy that."<RANGER> He clipped the radio to his belt again. "You heard him,"<RANGER> he told Lil.

"I heard him,"<LIL> she said.

***

Ida had the roof to herself. "Night Owl to Base Camp,"<IDA> she said. "Night Owl to Base Camp."<IDA>

"Base Camp here,"<PETE treatment=walkie-talkie> said Pete. He was eating something. "What's it like up there?"<PETE treatment=walkie-talkie>

"Cold,"<IDA> said Ida.
