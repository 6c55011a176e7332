// A sentence of the host. It speaks English; who reads Dutch first reads in Dutch what it comes to, and below it
// the sentence itself, marked as English for whoever has it read aloud.
import { host_words } from "@/words/host";
import { useLanguage, useWords } from "@/words/language";

// Of the sentences that people meet most: what they come to.
function meaning(says: string, w: Record<string, string>): string | undefined {
  const known: [RegExp, string | undefined][] = [
    [/takes a role that may do so/, w.role], [/mandate/, w.mandate], [/after a consultation/, w.consultation],
    [/no conversation/, w.conversation], [/needs? (an )?application|no application/i, w.application], [/needs? a plan|plan .*agreed/i, w.plan], [/needs? (an )?advice|no advice/i, w.advice],
    [/separat|same person|who signed/i, w.separation], [/another number|version/, w.version], [/case .*closed|is closed/i, w.closed],
  ];
  return known.find(([shape]) => shape.test(says))?.[1];
}

export function HostSays({ says, means, className }: { says: string; means?: string | undefined; className?: string }) {
  const { language } = useLanguage();
  const w = useWords(host_words);
  if (language === "en") return <p className={className}>{says}</p>;
  const first = meaning(says, w.sentence) ?? means;
  return (
    <>
      {first && <p className={className}>{first}</p>}
      <p className={`quiet small ${className ?? ""}`}><span className="unseen">{w.in_english} </span><span lang="en">{says}</span></p>
    </>
  );
}
