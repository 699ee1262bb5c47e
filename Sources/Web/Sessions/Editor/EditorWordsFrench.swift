import Kernel

extension EditorWords {
  static let french = EditorWords(
    language: .french, saved: "enregistré à l’instant", facilitate: "Animer", noDate: "Sans date",
    agenda: "Ordre du jour", session: "La séance", add: "Ajouter une activité",
    moved: "{item}, place {place} sur {count}", save: "Enregistrer", duplicate: "Dupliquer", delete: "Supprimer",
    keep: "Ne rien changer",
    stale: "Quelqu’un a modifié cette activité pendant que vous écriviez.",
    staleHint:
      "Votre texte est ici, rien n’est perdu. Enregistrez de nouveau pour qu’il remplace le sien, ou regardez d’abord",
    theirs: "ce qui est enregistré maintenant.",
    answersHint: "Elles restent quand vous corrigez le texte. Pour repartir de rien,", reset: "remettre à zéro",
    resetHint: "Toutes les réponses sont retirées. Vous pourrez l’annuler depuis la page qui anime la séance.",
    deleteHint: "L’activité quitte l’ordre du jour, avec ce que vous y avez écrit.",
    deleteRefused: "Des réponses sont déjà là. Remettez d’abord l’activité à zéro.",
    pick: "Et ensuite, que feront les personnes\u{202F}?",
    pickFirst: "Que feront les personnes pour commencer\u{202F}?",
    title: "Titre", planned: "Date prévue", pacing: "Rythme", pacingHint: "Se change aussi pendant la séance.",
    identity: "On se présente par",
    identityHint: "Ce que la porte demande. Chaque activité dit ensuite ce qui se voit.",
    capacity: "Personnes au plus", capacityHint: "Au-delà, la porte dit que la séance est complète.",
    asksDepartment: "Demander le service",
    asksDepartmentHint:
      "Facultatif pour chacun. Les résultats par service ne se montrent qu’à partir de cinq personnes.",
    admits: "Faire entrer les personnes une à une",
    admitsHint: "Elles attendent à la porte jusqu’à ce que vous les fassiez entrer.",
    onlyOrganisation: "Réservée à l’organisation",
    onlyOrganisationHint:
      "Seules entrent les personnes qui ont un compte ici. Ce qui est ouvert se voit alors dans leur journée.",
    share: "Inviter", copy: "Copier le lien", copied: "Lien copié", facilitators: "Qui anime",
    facilitatorsReason: "Toutes ces personnes préparent et animent avec les mêmes droits.",
    email: "Adresse électronique d’un·e collègue", emailHint: "La personne doit avoir un compte ici.",
    addFacilitator: "Ajouter", owner: "responsable", handOver: "Transmettre la séance", remove: "Retirer",
    leave: "Ne plus animer", choosingSaves: "Ouvrir une autre activité enregistre celle-ci.",
    leaveUnsaved: "Partir sans enregistrer", sample: "Des mots d’exemple sont encore là.",
    sampleHint: "Écrivez les vôtres avant que les personnes ne les voient.", toWrite: "à écrire")
}
