= * | title | The Troll Under the Ring Road
= ELLIE | female | Ellie, Ellie Baxter
= THE TROLL | male | the troll, Grumbold, the huge creature
= SAM | male | Sam, her little brother
= DAD | male | Dad, Mr Baxter, her dad, Martin, Ellie’s father
= THE LADY FROM THE COUNCIL | female | the lady from the council, Mrs Prism
= THE RATS | unknown |

The Troll Under the Ring Road

‘WHO GOES OVER MY BRIDGE?’<THE TROLL delivery=shouting|loud treatment=giant|echo|god|neutral> roared a voice like a lorry full of gravel.

Ellie Baxter stopped. She had her school bag on one shoulder, and her little brother by the hand. ‘It isn’t a bridge,’<ELLIE> she said. ‘It’s a dual carriageway.’<ELLIE>

There was a pause underneath.

‘WHAT’S THE DIFFERENCE?’<THE TROLL delivery=shouting|loud|neutral treatment=giant|echo|god|neutral>

‘It’s got a bus lane.’<ELLIE>

‘Big man,’<SAM> said Sam, pointing down through the railings. He was two.

‘Yes, Sam. Don’t lean.’<ELLIE>

Something heaved itself up the embankment. First there came two hands as wide as dustbin lids, and then a nose; after that it was mostly moss. It looked at the two of them, and it licked its lips.

‘Now I’ll have to eat you,’<THE TROLL> the troll said in a more ordinary tone. ‘That’s how it goes. I’m sorry about it. It’s nothing personal.’<THE TROLL>

‘You can’t,’<ELLIE> said Ellie.

‘Why not?’<THE TROLL>

‘We’ve got swimming.’<ELLIE>

The huge creature thought about that. It scratched itself, and a startled wagtail flew out. ‘After swimming?’<THE TROLL> it suggested.

‘After swimming it’s tea.’<ELLIE>

‘I see. And who’s this?’<THE TROLL>

‘He’s my brother. You wouldn’t like him. He’s all jam.’<ELLIE>

‘Jam!’<SAM> Sam agreed.

‘I don’t care for jam,’<THE TROLL delivery=sad> said the troll gloomily. ‘To tell the truth I don’t care much for any of it. It’s my teeth. I haven’t eaten anyone since the Co-op closed.’<THE TROLL delivery=sad>

‘Then why do you shout at people?’<ELLIE>

‘What else is there to do down there? It’s only rats, and you can’t have a conversation with rats.’<THE TROLL>

‘We heard that!’<THE RATS delivery=shouting|loud|neutral> cried several small voices from the drain.

‘Well, you can’t,’<THE TROLL> said the troll.

Ellie looked at her watch. Then, because she was a kind girl, and they were already late, she put down her bag and sat on it. ‘What’s your name?’<ELLIE> she asked.

‘Grumbold. What’s yours?’<THE TROLL>

‘Ellie. And that’s Sam, and you can shake his hand, if you’re careful; it comes off on you.’<ELLIE>

It held out the tip of one finger. Sam took hold of it in his fist and wagged it up and down. ‘Do,’<SAM> he said, which was short for ‘How do you do’.<->

Nobody had shaken hands with Grumbold since 1306. A tear the size of a grapefruit rolled down into the moss. ‘They’re going to fill it in, you know,’<THE TROLL delivery=crying> he sobbed. ‘They’ve been with a tape. They’re going to fill in my arch with concrete!’<THE TROLL delivery=crying>

‘Who is?’<ELLIE>

‘The council,’<THE TROLL> Grumbold said, and shuddered, and the traffic lights went out.

* * *

‘You’re late,’<DAD> said her dad when he opened the door. ‘And you’re dry. Why’s Sam green?’<DAD>

‘It’s moss. Dad, who’s in charge of the ring road?’<ELLIE>

‘In charge of it? I suppose the Highways people. Why?’<DAD>

‘Who’s in charge of *them*?’<ELLIE>

‘Well, I am,’<DAD> said Mr Baxter. ‘You know I am. It’s what I do all day.’<DAD>

She’d known that he had an office. She had never thought to ask what was in it. ‘You can’t fill in the arch,’<ELLIE> Ellie told him. ‘There’s somebody living in it.’<ELLIE>

‘There’s nobody living in it. We did a survey.’<DAD>

‘Big man,’<SAM> said Sam.

‘What’s that, old chap?’<DAD>

‘*Big* man. Cry.’<SAM>

Mr Baxter looked at his son, and at the moss. He took off his glasses and wiped them. ‘Oh dear,’<DAD delivery=quiet> he murmured. ‘Is he still there?’<DAD delivery=quiet>

‘Dad! You *know* him?’<ELLIE>

‘I used to go to school that way. It was the canal bridge then. He used to jump out at us, and one day I gave him half of my sandwich, and he—Ellie, I’d made up my mind that I had dreamed it. One does. Get your coat.’<DAD>

‘What about tea?’<ELLIE>

‘Bring it,’<DAD> said her dad.

* * *

The lady from the council had got there before them. She stood on the hard shoulder in a yellow jacket with her hands on her hips, and in front of her waited a lorry with its drum going round and round.

‘You’re in the way, Mr Baxter,’<THE LADY FROM THE COUNCIL> she said.

‘I’m stopping the work, Mrs Prism.’<DAD>

‘On what grounds?’<THE LADY FROM THE COUNCIL>

‘It’s occupied.’<DAD>

‘By what?’<THE LADY FROM THE COUNCIL> said Mrs Prism, and she gave a thin laugh. ‘Rats?’<THE LADY FROM THE COUNCIL delivery=laughing|cold|sarcastic|neutral>

‘We heard *that*, too!’<THE RATS>

‘By a resident of seven hundred years’ standing,’<DAD delivery=nervous|neutral> said Mr Baxter. His voice wasn’t quite steady, but he went on. ‘I think you’ll find that it’s a listed arch. And I believe that he’s a listed troll.’<DAD delivery=nervous|neutral>

‘There is no such thing as a—’<THE LADY FROM THE COUNCIL>

‘Grumbold!’<ELLIE & DAD delivery=shouting> shouted Ellie and her dad at the tops of their voices. And Sam, who’d been saving it up, yelled, ‘Man!’<SAM delivery=shouting>

The ground shook. Two hands came over the parapet, and a nose came between them. The driver of the lorry got down out of his cab, and walked off quickly towards Wales.

‘WHO GOES—’<THE TROLL delivery=shouting|loud|neutral treatment=giant|echo|god|neutral> it began; and then the great yellow eyes fell on Ellie’s father, and grew round. ‘Martin?’<THE TROLL delivery=quiet|weak|neutral> said the troll in quite a little voice. ‘Is it Martin, with the cheese and pickle?’<THE TROLL delivery=quiet|weak|neutral>

‘Hello, Grumbold,’<DAD> said Dad.

‘You said you’d be back tomorrow.’<THE TROLL>

‘I know. I got a bit held up.’<DAD> He felt about in his coat, and brought out a packet in greaseproof paper, and held half of it up as high as he could reach. ‘I’m sorry I’m late,’<DAD> he said.

Mrs Prism had sat down on a cone. She watched it eat. It ate with its eyes shut, and it took its time over the crusts, on account of the teeth.

‘I shall have to put this in writing,’<THE LADY FROM THE COUNCIL delivery=weak> she said weakly.

‘Put that he shook hands,’<ELLIE> said Ellie.
