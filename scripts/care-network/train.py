#!/usr/bin/env python3
"""Trains the care network; `npm run train` writes its input and reads its output. Needs PyTorch (Debian: python3-torch).

One folder is given. Read from it:
  texts.jsonl   one text a line: level 0-2 (clear, caution, stop), weight, fold (-1: trained on in every fold),
                surface 0-2, organization 0/1, draft as a list of sentences and parent (or null), of tokens [word, symbol, group, kind, identifier],
                tags (for each token of the draft the numbers of its finding types), linear (the linear model's two logits),
                judged (false: a longer copy of another text, trained on with that text's fold only)
  vectors.json  start of the word table: one vector for each word number
Written to it:
  judged.json   for each text that is judged the two logits, at the end of each sentence, of a network that never saw that fold
  network.json  the arrays of the network trained on everything, as nested lists
  mixture.json  weights that put the two models together, fitted on the logits of the folds

The network: a token is the sum of rows of five tables and the surface's; one wide convolution over it, a rectifier, and then for
the whole text the most and two learned means of each channel, for each token the types of finding, seen also in the light of the whole text. What
is answered goes the same way through a convolution of its own and is added to every token of the draft. Everything before the rectifier is linear, so the detector can look it up word by word.
"""
import json
import math
import os
import random
import sys
from concurrent.futures import ProcessPoolExecutor

import torch
from torch import nn
from torch.nn import functional as F

SIZE, CHANNELS, PARENT_CHANNELS, HIDDEN = 32, 64, 64, 48  # 128 channels of width 7 judged no better and took three times as long
WIDTH, PARENT_WIDTH, HEADS = 5, 3, 2  # care-network.ts is written for these
MOST_TOKENS, MOST_PARENT_TOKENS = 240, 100
SYMBOLS, GROUPS, KINDS, IDENTIFIERS = 400, 1024, 32, 80
EPOCHS, BATCH, RATE, WORD_RATE = 5, 32, 2e-3, 1e-3
DROPOUT, WORD_DROPOUT, TAG_WEIGHT = 0.3, 0.1, 3.0


class Tokens(nn.Module):
    def __init__(self, vectors):
        super().__init__()
        self.word = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.project = nn.Linear(vectors.shape[1], SIZE)
        self.symbol, self.group = nn.Embedding(SYMBOLS, SIZE), nn.Embedding(GROUPS, SIZE)
        self.kind, self.identifier = nn.Embedding(KINDS, SIZE), nn.Embedding(IDENTIFIERS, SIZE)
        self.role = nn.Embedding(6, SIZE)
        for table in (self.symbol, self.group, self.kind, self.identifier, self.role):
            table.weight.data *= 0.1

    def forward(self, tokens, role, mask):
        word, symbol, group, kind, identifier = tokens.unbind(-1)
        if self.training:  # now and then a word is known by its symbol and group alone, as a new word will be
            word = torch.where(torch.rand(word.shape) < WORD_DROPOUT, torch.zeros_like(word), word)
        summed = self.project(self.word(word)) + self.symbol(symbol) + self.group(group) + self.kind(kind) + self.identifier(identifier)
        return F.dropout(summed + self.role(role)[:, None], 0.25, self.training) * mask[..., None]


class Network(nn.Module):
    def __init__(self, vectors, types):
        super().__init__()
        self.tokens = Tokens(vectors)
        self.convolution = nn.Conv1d(SIZE, CHANNELS, WIDTH, padding=WIDTH // 2)
        self.parent_convolution = nn.Conv1d(SIZE, PARENT_CHANNELS, PARENT_WIDTH, padding=PARENT_WIDTH // 2)
        self.from_parent = nn.Linear(PARENT_CHANNELS, CHANNELS)
        self.attention = nn.Linear(CHANNELS, HEADS)
        self.hidden = nn.Linear(CHANNELS * (1 + HEADS) + PARENT_CHANNELS + 2, HIDDEN)
        self.levels = nn.Linear(HIDDEN, 2)
        self.tags = nn.Linear(CHANNELS, types)
        self.text_tags = nn.Linear(HIDDEN, types, bias=False)

    def forward(self, batch):
        drop = lambda values: F.dropout(values, DROPOUT, self.training)
        parent_mask = batch['parent_mask'][..., None]
        parent = self.tokens(batch['parent'], batch['surface'] + 3, batch['parent_mask'])
        parent = F.relu(self.parent_convolution(parent.transpose(1, 2)).transpose(1, 2)) * parent_mask
        parent = parent.amax(1)
        mask = batch['mask'][..., None]
        tokens = self.tokens(batch['draft'], batch['surface'], batch['mask'])
        channels = F.relu(self.convolution(tokens.transpose(1, 2)).transpose(1, 2) + self.from_parent(parent)[:, None])
        channels = drop(channels) * mask
        weights = torch.softmax(self.attention(channels) - 1e4 * (1 - mask), 1)
        means = torch.einsum('btk,btc->bkc', weights, channels).flatten(1)
        known = torch.cat([channels.amax(1), means, parent, batch['organization'], batch['has_parent']], 1)
        hidden = drop(F.relu(self.hidden(drop(known))))
        return self.levels(hidden), self.tags(channels) + self.text_tags(hidden)[:, None]


def collate(texts, types):
    size, parents = max(len(t['draft']) for t in texts), max(len(t['parent'] or [0]) for t in texts)
    batch = {
        'draft': torch.zeros(len(texts), size, 5, dtype=torch.long), 'mask': torch.zeros(len(texts), size),
        'parent': torch.zeros(len(texts), parents, 5, dtype=torch.long), 'parent_mask': torch.zeros(len(texts), parents),
        'tags': torch.zeros(len(texts), size, types),
        'surface': torch.tensor([t['surface'] for t in texts]),
        'organization': torch.tensor([[float(t['organization'])] for t in texts]),
        'has_parent': torch.tensor([[float(bool(t['parent']))] for t in texts]),
        'level': torch.tensor([t['level'] for t in texts]), 'weight': torch.tensor([float(t['weight']) for t in texts]),
    }
    for i, text in enumerate(texts):
        batch['draft'][i, : len(text['draft'])] = torch.tensor(text['draft'])
        batch['mask'][i, : len(text['draft'])] = torch.tensor(text['mask'])
        if text['parent']:
            batch['parent'][i, : len(text['parent'])] = torch.tensor(text['parent'])
            batch['parent_mask'][i, : len(text['parent'])] = 1
        for at, found in enumerate(text['tags']):
            for tag in found:
                batch['tags'][i, at, tag] = batch['tags'][i, at, -1] = 1
    return batch


def train(texts, vectors, types, seed):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    network = Network(vectors.clone(), types)
    words = list(network.tokens.word.parameters())
    others = [p for p in network.parameters() if p is not words[0]]
    optimizer = torch.optim.AdamW([{'params': words, 'weight_decay': 0}, {'params': others, 'weight_decay': 0.01}])
    steps = EPOCHS * len(texts) / BATCH
    step = 0
    texts = list(texts)
    for _ in range(EPOCHS):
        network.train()
        random.shuffle(texts)
        batches = []
        for at in range(0, len(texts), BATCH * 40):  # texts of like length together
            some = sorted(texts[at : at + BATCH * 40], key=lambda t: len(t['draft']))
            batches += [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
        random.shuffle(batches)
        for some in batches:
            pace = min(1, step / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            optimizer.param_groups[0]['lr'], optimizer.param_groups[1]['lr'] = WORD_RATE * pace, RATE * pace
            batch = collate(some, types)
            levels, tags = network(batch)
            wanted = torch.stack([batch['level'] >= 2, batch['level'] >= 1], 1).float()
            loss = (F.binary_cross_entropy_with_logits(levels, wanted, reduction='none').sum(1) * batch['weight']).mean()
            each = F.binary_cross_entropy_with_logits(tags, batch['tags'], reduction='none').sum(-1) * batch['mask']
            (loss + TAG_WEIGHT * each.sum() / batch['mask'].sum()).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
    return network.eval()


def judge(network, texts, types):
    """For each text the logits at the end of each of its sentences, as if nothing followed."""
    parts = [(i, end, {**text, 'draft': text['draft'][:end], 'mask': text['mask'][:end], 'tags': []}) for i, text in enumerate(texts) for end in text['ends']]
    parts.sort(key=lambda part: part[1])
    judged = [[] for _ in texts]
    with torch.no_grad():
        for at in range(0, len(parts), 128):
            some = parts[at : at + 128]
            for (i, _, _), logits in zip(some, network(collate([text for _, _, text in some], types))[0].tolist()):
                judged[i].append(logits)
    return judged


def work(task):
    """One fold, or with fold -1 the network trained on everything."""
    folder, fold = task
    texts, vectors, types = read(folder)
    if fold < 0:
        return export(train(texts, vectors, types, 1))
    network = train([t for t in texts if t['fold'] != fold], vectors, types, 1)
    return judge(network, [t for t in texts if t['fold'] == fold and t['judged']], types)


def lay_out(text):
    """Puts the sentences one behind the other, so far apart that the convolution never sees two at once."""
    gap = WIDTH // 2
    rows, mask, tags, ends, of_tokens = [], [], [], [], iter(text['tags'])
    for sentence in text['draft']:
        if rows:
            rows += [[0] * 5] * gap
            mask += [0] * gap
            tags += [[]] * gap
        rows += sentence
        mask += [1] * len(sentence)
        tags += [next(of_tokens) for _ in sentence]
        ends.append(min(len(rows), MOST_TOKENS))
    text['draft'], text['mask'], text['tags'], text['ends'] = rows[:MOST_TOKENS], mask[:MOST_TOKENS], tags[:MOST_TOKENS], ends


def read(folder):
    with open(os.path.join(folder, 'texts.jsonl')) as lines:
        texts = [json.loads(line) for line in lines]
    for text in texts:
        lay_out(text)
        text['parent'] = text['parent'] and text['parent'][:MOST_PARENT_TOKENS]
    with open(os.path.join(folder, 'vectors.json')) as file:
        return texts, torch.tensor(json.load(file)), int(os.environ['TYPES'])


def export(network):
    tokens = network.tokens
    with torch.no_grad():
        arrays = {
            # The bias of the projection goes into the row of each surface: every token has one.
            'word': F.linear(tokens.word.weight, tokens.project.weight), 'symbol': tokens.symbol.weight, 'group': tokens.group.weight,
            'kind': tokens.kind.weight, 'identifier': tokens.identifier.weight, 'role': tokens.role.weight + tokens.project.bias,
            'convolution': network.convolution.weight.permute(2, 0, 1), 'convolutionBias': network.convolution.bias,
            'parentConvolution': network.parent_convolution.weight.permute(2, 0, 1), 'parentConvolutionBias': network.parent_convolution.bias,
            'fromParent': network.from_parent.weight, 'fromParentBias': network.from_parent.bias,
            'attention': network.attention.weight, 'hidden': network.hidden.weight, 'hiddenBias': network.hidden.bias,
            'levels': network.levels.weight, 'levelsBias': network.levels.bias, 'tags': network.tags.weight, 'tagsBias': network.tags.bias, 'textTags': network.text_tags.weight,
        }
    return {name: array.tolist() for name, array in arrays.items()}


def mix(texts):
    """Logistic regression over the logits of both models, all from folds that did not see the text; one for each question."""
    evidence = torch.tensor([[1.0, *t['linear'], *t['network'][-1]] for t in texts])
    weight = torch.tensor([float(t['weight']) for t in texts])
    mixture = []
    for least in (2, 1):
        wanted = torch.tensor([float(t['level'] >= least) for t in texts])
        weights = torch.zeros(evidence.shape[1], requires_grad=True)
        optimizer = torch.optim.LBFGS([weights], max_iter=200)

        def loss():
            optimizer.zero_grad()
            value = (F.binary_cross_entropy_with_logits(evidence @ weights, wanted, reduction='none') * weight).mean() + 1e-4 * weights.square().sum()
            value.backward()
            return value

        optimizer.step(loss)
        mixture.append(weights.tolist())
    return mixture


def main(folder):
    texts, _, _ = read(folder)
    folds = sorted({t['fold'] for t in texts if t['fold'] >= 0})
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        everything, *judged = pool.map(work, [(folder, fold) for fold in (-1, *folds)])
    for fold, logits in zip(folds, judged):
        for text, found in zip([t for t in texts if t['fold'] == fold and t['judged']], logits):
            text['network'] = found
    seen = [t for t in texts if t['judged']]
    for name, value in (('judged', [t['network'] for t in seen]), ('network', everything), ('mixture', mix([t for t in seen if t['network']]))):
        with open(os.path.join(folder, f'{name}.json'), 'w') as file:
            json.dump(value, file)


if __name__ == '__main__':
    main(sys.argv[1])
