/*
 * CBC, opened when the first program is solved.
 *
 * The library brings a dozen others with it, and a program linked with them all takes several
 * milliseconds longer to start. So nothing is linked: each function that is used is defined here
 * under its own name and passes its arguments on. The types are those of the library's header, so
 * the compiler checks both ends.
 *
 * Without the library there is no model, and without a model nothing else may be called.
 */
#include "include/CCbc.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

#ifdef __APPLE__
#define LIBRARY "libCbcSolver.3.dylib"
#else
#define LIBRARY "libCbcSolver.so.3"
#endif

#define EACH_FUNCTION(DO)                                                                     \
  DO(newModel) DO(deleteModel) DO(loadProblem) DO(setInteger) DO(setObjSense) DO(setLogLevel) \
  DO(setParameter) DO(setMaximumSeconds) DO(setAllowableGap) DO(setCutoff) DO(solve)          \
  DO(status) DO(isProvenOptimal) DO(isProvenInfeasible) DO(numberSavedSolutions)              \
  DO(bestSolution) DO(getBestPossibleObjValue)

#define DECLARE(name) __typeof__(Cbc_##name) *name;
static struct { EACH_FUNCTION(DECLARE) } library;

static void open_library(void) {
  void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  int is_whole = 1;
#define FIND(name)                                                         \
  library.name = (__typeof__(library.name))dlsym(handle, "Cbc_" #name);    \
  is_whole = is_whole && library.name != NULL;
  EACH_FUNCTION(FIND)
  if (!is_whole) library.newModel = NULL;
}

/* Hidden, so that the library's own calls find its own functions. */
#pragma GCC visibility push(hidden)

/* A new model, or NULL where the library is missing. */
Cbc_Model *Cbc_newModel(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return library.newModel == NULL ? NULL : library.newModel();
}

void Cbc_deleteModel(Cbc_Model *model) { library.deleteModel(model); }

void Cbc_loadProblem(Cbc_Model *model, const int columns, const int rows,
                     const CoinBigIndex *starts, const int *indices, const double *values,
                     const double *columnLower, const double *columnUpper, const double *costs,
                     const double *rowLower, const double *rowUpper) {
  library.loadProblem(model, columns, rows, starts, indices, values, columnLower, columnUpper,
                      costs, rowLower, rowUpper);
}

void Cbc_setInteger(Cbc_Model *model, int column) { library.setInteger(model, column); }

void Cbc_setObjSense(Cbc_Model *model, double sense) { library.setObjSense(model, sense); }

void Cbc_setLogLevel(Cbc_Model *model, int level) { library.setLogLevel(model, level); }

void Cbc_setParameter(Cbc_Model *model, const char *name, const char *value) {
  library.setParameter(model, name, value);
}

void Cbc_setMaximumSeconds(Cbc_Model *model, double seconds) {
  library.setMaximumSeconds(model, seconds);
}

void Cbc_setAllowableGap(Cbc_Model *model, double gap) { library.setAllowableGap(model, gap); }

void Cbc_setCutoff(Cbc_Model *model, double cutoff) { library.setCutoff(model, cutoff); }

int Cbc_solve(Cbc_Model *model) { return library.solve(model); }

int Cbc_status(Cbc_Model *model) { return library.status(model); }

int Cbc_isProvenOptimal(Cbc_Model *model) { return library.isProvenOptimal(model); }

int Cbc_isProvenInfeasible(Cbc_Model *model) { return library.isProvenInfeasible(model); }

int Cbc_numberSavedSolutions(Cbc_Model *model) { return library.numberSavedSolutions(model); }

double *Cbc_bestSolution(Cbc_Model *model) { return library.bestSolution(model); }

double Cbc_getBestPossibleObjValue(Cbc_Model *model) {
  return library.getBestPossibleObjValue(model);
}

#pragma GCC visibility pop
