= * | title | The Meridian Crossing
= ABEO REYES | male | Reyes, Abeo, Captain Reyes, Captain, the captain
= NIA HOLT | female | Holt, Nia, Nia Holt, Commander Holt, Commander, the first officer
= PETROV | male | Petrov, the helmsman
= JUNO | female | Juno, Ensign Castle, Castle, Ensign, the youngest of them
= OKAFOR | female | Okafor, Chief
= THE HARRIER | male | the Harrier, the pirate, Captain Vane, Vane
= TAM | female | Tam, the child, his granddaughter
= DOC LINDQVIST | male | Lindqvist, Doc
= MERIDIAN | female | Meridian

The Meridian Crossing

"He's hailing us again, sir,"<JUNO> said Ensign Castle.

"Let him hail,"<ABEO REYES> Captain Reyes said. He was eating an orange. He had been eating it for twenty minutes, one segment at a time, and the whole of the bridge had begun to hate that orange. "How far?"<ABEO REYES>

"Nine thousand, closing,"<PETROV> answered Petrov from the helm.

"Guns?"<ABEO REYES>

"He has them. We don't."<PETROV>

"I was hoping that one of those had changed."<ABEO REYES> He held a segment out to his first officer, who shook her head. "Commander Holt, what would you do?"<ABEO REYES>

"Run,"<NIA HOLT> said Holt.

"Where?"<ABEO REYES>

"Away."<NIA HOLT>

"With what?"<ABEO REYES>

Holt leaned over and spoke into the grille on the arm of his chair. "Chief, the captain wants to know what we can run with."<NIA HOLT>

"Tell the captain he can get out and push,"<OKAFOR treatment=intercom> came Okafor's voice from the engine room. Something behind her was shrieking like a kettle. "I've got one coil. I'm talking to it nicely. If you ask for more than a quarter it'll cry."<OKAFOR treatment=intercom>

"A quarter's no good to me, Chief,"<ABEO REYES> said Reyes.

"Then I'd find something else to do, sir. Have you tried diplomacy?"<OKAFOR treatment=intercom>

"I'm working up to it."<ABEO REYES>

The grille clicked off. On the main screen the other ship hung against the stars like a fish hook. Nobody needed to ask whose she was; there was a bird painted on her bows, with its claws out.

"Sir, he says it's the last time,"<JUNO> said Juno. She had one hand pressed to her earpiece, and her freckles stood out. She was twenty, and it was her first crossing. "He says if you don't answer he'll shoot off something that you're fond of."<JUNO>

"Did he say please?"<ABEO REYES>

"No, sir."<JUNO>

"Put him on."<ABEO REYES>

The stars vanished. In place of them was a face, very large, with a grey beard and a great many teeth.

"Abeo!"<THE HARRIER delivery=shouting|loud|happy|excited|neutral treatment=neutral|intercom|radio> cried the Harrier. "My dear old friend. You've got fat."<THE HARRIER delivery=shouting|loud|happy|excited|neutral treatment=neutral|intercom|radio>

"Good afternoon, Vane,"<ABEO REYES> said the captain.

"And still with the oranges! I told my people, 'When you see the peel, you've found him.' Do you know why I'm here?"<THE HARRIER treatment=neutral|intercom|radio>

"I owe you money."<ABEO REYES>

"You owe me a *moon*!"<THE HARRIER treatment=neutral|intercom|radio>

"It was a small one."<ABEO REYES>

"It had a casino on it,"<THE HARRIER treatment=neutral|intercom|radio> the pirate said, and all the teeth went in. "I'm going to be reasonable. You've a passenger in your sick bay. I'd like her. I'll give you an hour to wrap her up, and then I'll come across and fetch her, and I shan't wipe my feet."<THE HARRIER treatment=neutral|intercom|radio>

"I haven't any passengers,"<ABEO REYES> Reyes told him.

"One hour,"<THE HARRIER treatment=neutral|intercom|radio> said Vane, and he was gone.

It was Petrov who broke the silence. "Do we have a passenger?"<PETROV>

"No,"<NIA HOLT> said Holt.

"Yes,"<ABEO REYES> said Reyes.

Everybody turned around. The first officer did so last of all, and most slowly. "Would you like to say that again, sir?"<NIA HOLT delivery=slow|neutral>

"She came aboard at Tull. In the flour."<ABEO REYES> He wiped his fingers, one by one. "I was going to tell you, Nia. It never seemed to be the moment."<ABEO REYES>

"Who is she?"<NIA HOLT>

"Doc knows more about it than I do."<ABEO REYES>

"*Lindqvist* knew?"<NIA HOLT>

"He had to. He's been feeding her."<ABEO REYES>

"Helm, hold her steady,"<NIA HOLT delivery=stern|loud|neutral> Holt ordered Petrov without looking at him. "Ensign, you have comms, and you've heard nothing. Captain, may I see you outside?"<NIA HOLT delivery=stern|loud|neutral>

* * *

Outside was a corridor two metres long, with a fire bucket in it.

"Six years,"<NIA HOLT> said Nia Holt. "Six years I've sat next to you. I've lied to the customs for you on eleven worlds. I told your *mother* that you were in hospital."<NIA HOLT>

"I was in hospital."<ABEO REYES>

"You were in jail!"<NIA HOLT>

"In the hospital of the jail."<ABEO REYES>

"And you didn't tell me there was somebody in the flour?"<NIA HOLT>

"If they'd caught us, you'd have been hanged for it,"<ABEO REYES> he said. "You can't be hanged for what you don't know. I looked it up."<ABEO REYES>

She opened her mouth, closed it, and kicked the bucket. "Who is she?"<NIA HOLT> she asked again, when it had stopped rolling.

"She's eight. Her name's Tam. She's his granddaughter."<ABEO REYES>

"*Vane's?*"<NIA HOLT>

"His daughter ran away from him when she was seventeen. I may have lent her a ship. He's never found out who did."<ABEO REYES> Reyes slid down the wall until he was sitting on his heels, and for the first time that day he looked his age. "The mother died in the spring. She'd left a letter, addressed to me. It said, 'Don't let him make a Harrier of her.' So I went and got the child. What else could I do?"<ABEO REYES>

"You could have told me,"<NIA HOLT> said Holt. But she sat down next to him. "What's she like?"<NIA HOLT>

"She bites."<ABEO REYES>

"I like her already."<NIA HOLT>

"Bridge to Captain Reyes."<JUNO delivery=fast|nervous|urgent|frightened treatment=intercom|loudspeaker> It was Castle, high and quick, out of the ceiling. "Sir, I think you'd better come back. He's launched a boat."<JUNO delivery=fast|nervous|urgent|frightened treatment=intercom|loudspeaker>

"He gave us an hour!"<NIA HOLT>

"Yes, ma'am. I think that he was lying."<JUNO treatment=intercom|loudspeaker>

* * *

They could see it on the screen already, a bright seed against the dark. "Four minutes,"<PETROV> said the helmsman. "Maybe less. He's good."<PETROV>

"Chief!"<ABEO REYES delivery=shouting|loud|neutral> Reyes called. "I need that coil to cry."<ABEO REYES delivery=shouting|loud|neutral>

"You'll get ten seconds, and then I'll have nothing but a large warm paperweight,"<OKAFOR treatment=intercom> Okafor's voice replied. "Do you want your ten seconds?"<OKAFOR treatment=intercom>

"Not yet."<ABEO REYES>

"Sir?"<JUNO> It was the youngest of them again. She had turned her chair. "Sir, could I say something?"<JUNO>

"Quickly, Ensign."<NIA HOLT>

"It's only that he doesn't *know*, does he? That she's his. He'd never shoot at us if he knew. I mean, nobody's told him. He's just after somebody's kid that's worth a ransom, or a moon. So why don't we let her talk to him?"<JUNO>

The captain looked at the first officer. The first officer looked at the captain.

"Out of the mouths of babes,"<NIA HOLT delivery=quiet> murmured Holt.

"I'm twenty,"<JUNO> said Juno, going scarlet.

"Sick bay,"<ABEO REYES> said Reyes into the grille. "Doc, is she awake?"<ABEO REYES>

"She's sitting on my instruments,"<DOC LINDQVIST treatment=intercom> Lindqvist answered. He sounded like a man with a headache. "She's got hold of the thermometer, and she says it's a sword. Ow! What do you want with her?"<DOC LINDQVIST treatment=intercom>

"Ask her if she would like to speak to her grandfather."<ABEO REYES>

There was muttering. Then, so close to the microphone that the whole bridge winced, a very clear small voice said: "Is he the bad one?"<TAM treatment=intercom>

"Yes, Tam,"<ABEO REYES> Reyes said. "I'm afraid so."<ABEO REYES>

"Will he shoot me?"<TAM treatment=intercom>

"I don't think so. I think that if you talk to him, he mightn't shoot anyone."<ABEO REYES>

"Okay,"<TAM treatment=intercom> said the child. "But I'm keeping the sword."<TAM treatment=intercom>

"Ensign Castle,"<ABEO REYES> the captain said, "patch sick bay through to the Harrier. All of his speakers, every deck. I want his cook to hear it."<ABEO REYES>

"Patching, sir. You're on,"<JUNO delivery=nervous|frightened|crying> said Castle. Her voice shook.

"Hello?"<TAM treatment=intercom> said Tam. "Are you my mama's dad? She said that you can whistle with a coin. She said you're a bad man, but you can do it with a coin, and nobody else can. I've tried and tried."<TAM treatment=intercom>

Nothing came back. On the screen the little bright seed drew nearer, and nearer; and then, as though somebody had put a hand in front of it, it slowed.

"She's braking,"<PETROV delivery=whispering> whispered Petrov. "Bozhe moi. The boat's braking."<PETROV delivery=whispering>

"Captain Vane?"<JUNO> said Juno to the dark. "Sir? Are you still there?"<JUNO>

For a long time there was only the hiss of a carrier wave. And after that, thin and breathy and quite astonishingly sweet, on every speaker in both the ships, someone began to whistle.
