// Everything one municipality keeps: its file (cases, journal), and the vault of its residents'
// identities.
//
// Lent by House::municipality(). Safe to use from several threads at once.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "store/region_store.h"
#include "store/vault.h"

namespace naober::store {

class MunicipalityStore {
 public:
  MunicipalityStore(std::string name, std::unique_ptr<Vault> vault, std::unique_ptr<Keeper> keeper,
                    std::unique_ptr<Pen> pen, std::unique_ptr<Readers> readers)
      : name_(std::move(name)),
        vault_(std::move(vault)),
        file_(std::move(keeper), std::move(pen), std::move(readers)) {}

  // The name of its folder and file ("aa_en_hunze").
  const std::string& name() const { return name_; }
  Vault& vault() { return *vault_; }
  Pen& pen() { return file_.pen(); }
  Readers& readers() { return file_.readers(); }

  // work: Result<T>(ReadTransaction&).
  template <class Work>
  auto read(Work work) {
    return file_.read(std::move(work));
  }
  // work: Result<T>(WriteTransaction&).
  template <class Work>
  auto write(Work work) {
    return file_.write(std::move(work));
  }

 private:
  std::string name_;
  std::unique_ptr<Vault> vault_;
  RegionStore file_;
};

}  // namespace naober::store
