= * | title | The Customs House
= INSPECTOR VALK | male | Valk, Inspector Valk, Inspector, the inspector
= IRINA SOLL | female | Irina, Irina Soll, Madame Soll, Madame, the singer, the woman in grey
= PAVEL | male | Pavel, the clerk
= BRUNO SOLL | male | my husband
= COUNT ORSAY | male | the count
= THE GUARD | male | the guard

The Customs House

«Papers,»<THE GUARD> said the guard.

The woman in grey put down her case in the snow and gave them to him. He held them under the lamp, the right way up and then the wrong way.

«It says here that you’re a singer.»<THE GUARD>

«It says so everywhere.»<IRINA SOLL>

«Sing something, then.»<THE GUARD>

«I have a cold.»<IRINA SOLL>

«Everybody’s got a cold,»<THE GUARD> said the guard. «It’s the border.»<THE GUARD> But he lifted the bar, and pointed with his chin at the yellow house behind it. «You’ve to see the inspector.»<THE GUARD>

In the yellow house there was a stove, a bench, a portrait of somebody who was no longer president, and a desk with a clerk behind it. He wrote, and did not look up.

«Name?»<PAVEL>

«Irina Soll.»<IRINA SOLL>

«Occupation?»<PAVEL>

«I’ve just been through that outside.»<IRINA SOLL>

«Outside is the army,»<PAVEL> the clerk explained. «This is customs.»<PAVEL>

«Singer.»<IRINA SOLL>

«Anything to declare?»<PAVEL>

«A cold,»<IRINA SOLL> said Irina.

The nib stopped. He raised his eyes at last, and they were brown, short-sighted and not at all official. «Madame Soll,»<PAVEL delivery=quiet> he said in an undertone, «I heard you in Brod. In the spring, with the count. I stood for three hours. I beg you, go back.»<PAVEL delivery=quiet>

«I can’t go back.»<IRINA SOLL>

«He knows that you’re coming. He has had a telegram.»<PAVEL>

«Who has?»<IRINA SOLL>

«Pavel!»<INSPECTOR VALK treatment=behind-door|next-room> It came through the wall, rather than through the door. «Are you talking to somebody?»<INSPECTOR VALK treatment=behind-door|next-room>

«To the stove, Inspector!»<PAVEL delivery=shouting> the clerk called back.

«Stop talking to it and bring it in here.»<INSPECTOR VALK treatment=behind-door|next-room>

* * *

Inspector Valk did not get up. He was eating an egg, with great attention, from the small end.

«Sit,»<INSPECTOR VALK> he said. «Take off your hat. Pavel, Madame will have tea. You had a good journey?»<INSPECTOR VALK>

«I had a long one.»<IRINA SOLL>

«They’re all long that come here. Nobody passes through this house on the way from one pleasant place to another. Is your husband with you?»<INSPECTOR VALK>

«My husband is dead.»<IRINA SOLL>

«Since when?»<INSPECTOR VALK>

«Since October.»<IRINA SOLL>

«How curious,»<INSPECTOR VALK> said Valk. «I had a letter from him in November.»<INSPECTOR VALK>

The clerk, at the samovar, let a glass fall. Neither of them turned round.

«Then the post is slow,»<IRINA SOLL> Irina said.

«It’s very slow. I’ve complained of it. But he mentions the first snow, which was on the ninth. He mentions it with feeling; it came into his boots.»<INSPECTOR VALK> The inspector laid down his spoon. «He says, ‘My wife will tell you that I am dead. She is an honest woman, and she believes it. Be kind to her.’ I found that touching. Didn’t you find it touching, Pavel, when you read it?»<INSPECTOR VALK>

«I never read it, sir,»<PAVEL delivery=nervous|quiet> stammered the clerk.

«You read everything. It’s why I keep you. Sugar, Madame?»<INSPECTOR VALK>

«No, thank you.»<IRINA SOLL>

«She doesn’t take sugar. That’s in the letter, too.»<INSPECTOR VALK>

She had taken hold of the edge of the desk. It was a moment before she could trust herself. «May I see it?»<IRINA SOLL>

«Naturally, you may. When you’ve told me what you have in the lining of that coat.»<INSPECTOR VALK>

«Nothing.»<IRINA SOLL>

«Pavel, what does one generally find in the lining of a coat?»<INSPECTOR VALK>

«Letters, Inspector. Diamonds. Once a ferret.»<PAVEL>

«Once a ferret,»<INSPECTOR VALK delivery=gentle|happy|neutral> Valk repeated fondly. «I’d forgotten that. Which is it, Madame? I can have it off you and unpicked in five minutes, and it would be a shame; it’s a beautiful coat.»<INSPECTOR VALK delivery=gentle|happy|neutral>

«It’s music,»<IRINA SOLL> said the singer.

«What sort of music?»<INSPECTOR VALK>

«Songs. He wrote them. Before they came for him.»<IRINA SOLL> She unbuttoned the collar, put in two fingers, and drew out a roll of sheets no thicker than a cigarette. «There. You’ll burn them, I suppose.»<IRINA SOLL>

«I suppose that I shall have to. They’re on the list. ‘Soll, B., all works.’»<INSPECTOR VALK> He flattened the paper on the blotter, next to the eggshell. «I don’t read music. Do you, Pavel?»<INSPECTOR VALK>

«A little, Inspector.»<PAVEL>

«And what do you say? Is it dangerous?»<INSPECTOR VALK>

The clerk came round the desk, wiped his spectacles, and bent over the page. His lips began to move. By the third line his ears were red. «It’s—»<PAVEL> he said, and had to begin again. «It’s about a man walking home, Inspector. There’s a dog in it.»<PAVEL>

«A dog?»<INSPECTOR VALK>

«In the left hand.»<PAVEL>

«I see. And can you imagine,»<INSPECTOR VALK> Valk asked the ceiling, «that a song with a dog in it might overthrow the state?»<INSPECTOR VALK>

«If it were well sung,»<PAVEL> said Pavel.

No one laughed. In the stove a log settled; out in the yard the guard was stamping his feet.

«There is a procedure,»<INSPECTOR VALK> the inspector said. «One has to compare the article with the list. If I were to hear that it wasn’t by Soll at all, but some old thing, a folk-song, such as nurses sing, then it wouldn’t be on the list. But I’d have to hear it.»<INSPECTOR VALK>

«I told your soldier that I’ve got a cold,»<IRINA SOLL delivery=weak|quiet> said Irina hoarsely.

«You told him that at the gate. It’s warmer in here.»<INSPECTOR VALK>

She looked at him: at the egg, and at the clean cuffs, and at the eyes, which were like two holes in a letter box, so that one could not tell whether anybody was at home. Then she got to her feet. She sang it standing, with one hand on the cold samovar, so quietly that the guard stopped stamping. It was four minutes long. When it was over, Pavel was crying quite openly into his sleeve.

«My nurse used to sing that,»<INSPECTOR VALK> said Valk.

«Did she?»<IRINA SOLL>

«No.»<INSPECTOR VALK> He rolled up the sheets, tied them with the red tape that was meant for files, and held them out. «I was brought up by an uncle, in the excise. Pavel, write: one folk-song, no value. Write: one cold. Stamp it, and carry Madame’s case to the other side.»<INSPECTOR VALK>

«And the letter?»<IRINA SOLL> she said.

«It’s only the one page. I should read it over there, if I were you. There’s a bench, and somebody generally sits on it. A thin fellow, with bad boots. He’s been asking my man at the bar for a light every evening since the ninth of November, and he doesn’t smoke.»<INSPECTOR VALK>
